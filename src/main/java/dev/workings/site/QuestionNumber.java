package dev.workings.site;

import java.util.Comparator;
import java.util.List;

/** The number of a question, such as 3.1.a, ordered as people count: 2 before 10, and 3.1 before 3.1.a. */
public record QuestionNumber(List<String> parts) implements Comparable<QuestionNumber> {
    private static final Comparator<String> BY_PART =
            Comparator.comparingInt(QuestionNumber::leadingNumber).thenComparing(Comparator.naturalOrder());

    public QuestionNumber {
        parts = List.copyOf(parts);
    }

    public static QuestionNumber of(String text) {
        return new QuestionNumber(List.of(text.strip().split("\\.")));
    }

    /** Whether this question belongs to a part: 3.1.a to 3.1, to 3, and to itself. */
    public boolean isIn(QuestionNumber part) {
        return parts.size() >= part.parts.size()
                && parts.subList(0, part.parts.size()).equals(part.parts);
    }

    @Override
    public int compareTo(QuestionNumber other) {
        for (int i = 0; i < Math.min(parts.size(), other.parts.size()); i++) {
            int order = BY_PART.compare(parts.get(i), other.parts.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(parts.size(), other.parts.size());
    }

    @Override
    public String toString() {
        return String.join(".", parts);
    }

    private static int leadingNumber(String part) {
        String digits = part.replaceAll("\\D.*", "");
        return digits.isEmpty()
                ? Integer.MAX_VALUE
                : Integer.parseInt(digits.substring(0, Math.min(9, digits.length())));
    }
}

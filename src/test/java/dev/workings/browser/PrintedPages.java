package dev.workings.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * A page of the site on paper: the text of each sheet, in order.
 *
 * @param sheets as they were printed, with the marks that {@link #MARK} set
 */
record PrintedPages(List<String> sheets) {
    /**
     * Writes a mark at the start and at the end of all that must not be divided, and of all that must not part: {@code 7<h} at the
     * start of the seventh of its kind and {@code 7>h} at its end. What is torn has its marks on two sheets.
     */
    static final String MARK = """
            () => {
              const write = (element, text, edge) => {
                const mark = document.createElement('span');
                mark.textContent = '\\u27e6' + text + '\\u27e7';
                mark.style.position = 'absolute';
                mark.style.left = '0';
                mark.style[edge] = '0';
                mark.style.font = '3px/1 monospace';
                mark.style.whiteSpace = 'nowrap';
                if (getComputedStyle(element).position === 'static') {
                  element.style.position = 'relative';
                }
                element.append(mark);
              };
              const mark = (selector, kind, end) => document.querySelectorAll(selector).forEach((element, i) => {
                const last = end(element);
                if (last) {
                  write(element, i + '<' + kind, 'top');
                  write(last, i + '>' + kind, last === element ? 'bottom' : 'top');
                }
              });
              mark('.prose .equation', 'equation', element => element);
              mark('.prose figure', 'figure', element => element);
              mark('.prose :is(h2, h3, h4, h5, .alert-title)', 'heading', element => element.nextElementSibling);
            }""";

    private static final Pattern MARKED = Pattern.compile("\u27e6(\\d+)([<>])(\\w+)\u27e7");

    private static final String NUMBER = "^\\d+\\R";

    PrintedPages {
        sheets = List.copyOf(sheets);
    }

    static PrintedPages of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<String> sheets = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper();
            for (int sheet = 1; sheet <= document.getNumberOfPages(); sheet++) {
                stripper.setStartPage(sheet);
                stripper.setEndPage(sheet);
                sheets.add(stripper.getText(document));
            }
            return new PrintedPages(sheets);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The text of each sheet as it is read, without marks and number. */
    List<String> texts() {
        return read().map(text -> text.replaceFirst(NUMBER, "")).toList();
    }

    /** The number of each sheet, which comes first in a PDF wherever it stands; nothing for a sheet without one. */
    List<String> numbers() {
        return read().map(text -> text.matches("(?s)" + NUMBER + ".*")
                        ? text.lines().findFirst().orElseThrow()
                        : "")
                .toList();
    }

    private Stream<String> read() {
        return sheets.stream().map(sheet -> MARKED.matcher(sheet).replaceAll("").strip());
    }

    /** The same without blanks and ligatures, to look for something in it. */
    List<String> letters() {
        return texts().stream().map(PrintedPages::letters).toList();
    }

    static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    /** What has its marks on two sheets, or lacks one. */
    List<String> torn() {
        Map<String, List<Integer>> places = places();
        return places.entrySet().stream()
                .filter(place -> place.getValue().size() != 2
                        || !place.getValue().get(0).equals(place.getValue().get(1)))
                .map(place -> place.getKey() + " on sheets " + place.getValue())
                .toList();
    }

    long marked(String kind) {
        return places().keySet().stream().filter(name -> name.startsWith(kind)).count();
    }

    private Map<String, List<Integer>> places() {
        Map<String, List<Integer>> places = new TreeMap<>();
        IntStream.range(0, sheets.size()).forEach(i -> {
            Matcher mark = MARKED.matcher(sheets.get(i).replaceAll("\\s+", ""));
            while (mark.find()) {
                places.computeIfAbsent(mark.group(3) + " " + mark.group(1), key -> new ArrayList<>())
                        .add(i + 1);
            }
        });
        return places;
    }

    /** The sheets that begin with a text. What stands out of the flow comes later in a PDF than what is below it. */
    List<Integer> beginningWith(String text) {
        List<String> letters = letters();
        return IntStream.range(0, sheets.size())
                .filter(i -> letters.get(i).startsWith(letters(text)))
                .boxed()
                .collect(Collectors.toList());
    }
}

package dev.workings.layout;

/** The look of a site: each method gives a complete HTML document, and reports a faulty template as {@link TemplateException}. */
public interface Layout {
    String home(HomeView view);

    String assignment(AssignmentView view);

    String question(QuestionView view);

    String page(PageView view);

    String checks(ChecksView view);

    String errata(ErrataView view);

    String print(PrintView view);

    String notFound(NotFoundView view);
}

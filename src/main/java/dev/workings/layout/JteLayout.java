package dev.workings.layout;

import dev.workings.html.Html;
import dev.workings.scratch.Scratch;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.nio.file.Path;

/** A layout written in jte templates: the project's own, compiled by its build, or an author's, compiled when the site is built. */
public final class JteLayout implements Layout {
    private final TemplateEngine engine;
    private final String version;

    private JteLayout(TemplateEngine engine, String version) {
        this.engine = engine;
        this.version = version;
    }

    public static JteLayout builtIn() {
        return new JteLayout(
                TemplateEngine.createPrecompiled(
                        null, ContentType.Html, JteLayout.class.getClassLoader(), TemplateFolder.PACKAGE),
                "built-in");
    }

    /**
     * The templates of a folder; those that are missing in it are the built-in ones.
     *
     * @param scratch where they may lie while they are compiled
     * @throws TemplateException if a template does not compile
     */
    public static JteLayout from(Path templates, Scratch scratch) {
        TemplateFolder folder = new TemplateFolder(templates);
        ClassLoader compiled = folder.compile(scratch);
        return new JteLayout(
                TemplateEngine.createPrecompiled(templates, ContentType.Html, compiled, TemplateFolder.PACKAGE),
                folder.version());
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public Html home(HomeView view) {
        return render("home.jte", view);
    }

    @Override
    public Html assignment(AssignmentView view) {
        return render("assignment.jte", view);
    }

    @Override
    public Html question(QuestionView view) {
        return render("question.jte", view);
    }

    @Override
    public Html page(PageView view) {
        return render("page.jte", view);
    }

    @Override
    public Html checks(ChecksView view) {
        return render("checks.jte", view);
    }

    @Override
    public Html errata(ErrataView view) {
        return render("errata.jte", view);
    }

    @Override
    public Html colophon(ColophonView view) {
        return render("colophon.jte", view);
    }

    @Override
    public Html print(PrintView view) {
        return render("print.jte", view);
    }

    @Override
    public Html notFound(NotFoundView view) {
        return render("notFound.jte", view);
    }

    private Html render(String template, Object view) {
        Pieces output = new Pieces();
        try {
            engine.render(template, view, output);
        } catch (gg.jte.TemplateException e) {
            throw JteMessage.explain(e, template);
        }
        return output.written();
    }
}

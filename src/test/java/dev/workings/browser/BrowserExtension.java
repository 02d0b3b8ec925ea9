package dev.workings.browser;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the site and a reader of it; both are shared by all tests of a run. */
final class BrowserExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Reader.class || type == BuiltSite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        BuiltSite site = BuiltSite.course();
        if (parameter.getParameter().getType() == BuiltSite.class) {
            return site;
        }
        Browsers browsers = context.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Browsers.class, key -> new Browsers(), Browsers.class);
        return new Reader(site, browsers);
    }
}

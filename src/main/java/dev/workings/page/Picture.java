package dev.workings.page;

/**
 * An image of the content folder, seen from a page.
 *
 * @param href its address
 * @param width in pixels of CSS
 * @param height in pixels of CSS
 */
public record Picture(String href, int width, int height) {
    /** The same image, so wide and in its proportions. */
    Picture ofWidth(int pixels) {
        return new Picture(href, pixels, scaled(height, pixels, width));
    }

    /** The same image, so high and in its proportions. */
    Picture ofHeight(int pixels) {
        return new Picture(href, scaled(width, pixels, height), pixels);
    }

    private static int scaled(int length, int by, int of) {
        return (int) Math.max(1, Math.round((double) length * by / of));
    }
}

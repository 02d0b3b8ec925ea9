package dev.workings.build;

import java.time.Duration;

/** Who is told how a build gets on. Called from several threads. */
public interface Progress {
    /** Nobody. */
    Progress SILENT = new Progress() {};

    /** A part of the build that takes its time. */
    enum Stage {
        COMPUTE("computing"),
        CHECK("checking"),
        SET("setting"),
        LAY_OUT("laying out");

        private final String participle;

        Stage(String participle) {
            this.participle = participle;
        }

        @Override
        public String toString() {
            return participle;
        }
    }

    /** A stage begins, for so many pages. */
    default void begins(Stage stage, int pages) {}

    /** A stage is done for one more page. */
    default void advances(Stage stage) {}

    /**
     * What was done for a page, unless it was known from the last round.
     *
     * @param page the path of its file
     * @param why it was done
     */
    default void took(Stage stage, String page, Duration time, String why) {}

    /** Both are told. */
    default Progress and(Progress other) {
        Progress one = this;
        return new Progress() {
            @Override
            public void begins(Stage stage, int pages) {
                one.begins(stage, pages);
                other.begins(stage, pages);
            }

            @Override
            public void advances(Stage stage) {
                one.advances(stage);
                other.advances(stage);
            }

            @Override
            public void took(Stage stage, String page, Duration time, String why) {
                one.took(stage, page, time, why);
                other.took(stage, page, time, why);
            }
        };
    }
}

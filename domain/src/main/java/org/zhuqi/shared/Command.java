package org.zhuqi.shared;

import java.util.List;

/**
 * A thing the program does from the command line instead of serving people. Named in {@code META-INF/spring.factories};
 * it may ask for the environment, the clock and the class loader in its constructor.
 */
@PlugIn
public interface Command {
    /** The first word on the command line, unique, e.g. {@code backup}. */
    String name();

    /** One line: what follows the name, and what it does. */
    String usage();

    /**
     * Does it and says on the console what was done.
     *
     * @param arguments the words after the name, without options
     * @return the program's exit code; 0 when all is well
     */
    int run(List<String> arguments);
}

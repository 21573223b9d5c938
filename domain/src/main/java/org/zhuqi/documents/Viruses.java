package org.zhuqi.documents;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.zhuqi.shared.Port;

/** Looks for what harms whoever opens a file. */
@Port
public interface Viruses {
    /**
     * The name of what was found; empty when nothing was, or when nobody looks because no scanner is set.
     *
     * @throws java.io.UncheckedIOException when the scanner that is set does not answer: then nothing is known
     */
    Optional<String> in(Supplier<InputStream> content);
}

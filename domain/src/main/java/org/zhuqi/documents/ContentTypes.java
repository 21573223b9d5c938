package org.zhuqi.documents;

import java.io.InputStream;
import java.util.function.Supplier;
import org.zhuqi.shared.Port;

/** Finds out what a file is from its content. */
@Port
public interface ContentTypes {
    /** The media type, e.g. {@code application/pdf}; {@code application/octet-stream} when nothing fits. */
    String typeOf(Supplier<InputStream> content);
}

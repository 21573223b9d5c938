package org.zhuqi.forms;

import org.zhuqi.shared.Port;

/** Forms as JSON, the way programmes keep them. */
@Port
public interface FormCodec {
    /** Reads strictly: a key nobody knows is an error, {@link FormsError#BAD_FORM}. */
    Form read(String json);

    /** Writes what {@link #read} reads back into an equal form. */
    String write(Form form);
}

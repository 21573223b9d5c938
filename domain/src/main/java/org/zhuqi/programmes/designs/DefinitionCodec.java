package org.zhuqi.programmes.designs;

import org.zhuqi.shared.Port;

/** A call as one JSON file; docs/programmes/programme.schema.json describes it. */
@Port
public interface DefinitionCodec {
    /**
     * What a file says.
     *
     * @param code of the call it was written from
     */
    record File(String code, Definition definition) {}

    /** Refuses with {@link DesignsError#BAD_FILE}, which names the place; a key that nobody knows is refused too. */
    File read(String json);

    /** Writes what {@link #read} reads back into an equal definition; the same definition is always the same text. */
    String write(File file);
}

package org.zhuqi.programmes.designs.usecase;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.designs.DefinitionCodec;
import org.zhuqi.programmes.designs.Design;
import org.zhuqi.shared.Actor;

/** Puts a whole definition, written as a file, in the place of the working copy: how programs write calls. */
@Service
@Transactional
@RequiredArgsConstructor
public class ReplaceDefinition {
    private final KeptDesign kept;
    private final DefinitionCodec codec;

    public Design replace(Actor actor, ProgrammeId id, long seen, String file) {
        kept.toChange(actor, id);
        DefinitionCodec.File read = codec.read(file);
        kept.requireNoContradiction(read.definition());
        return kept.change(actor, id, seen, before -> read.definition());
    }
}

package org.zhuqi.programmes.designs.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.ProgrammesRight;
import org.zhuqi.programmes.designs.Designs;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Templates and guides of a call: public once it is published, attached by whoever writes it. */
@Service
@RequiredArgsConstructor
class ProgrammeAttachments implements AttachmentOwner {
    private static final Access NOT_THERE = new Access.Denied(SharedError.NOT_FOUND);
    private final Programmes programmes;
    private final Designs designs;

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        Optional<ProgrammeId> id = id(ownerId);
        if (id.flatMap(programmes::find).filter(Programme::isPublished).isPresent()) {
            return actor.may(ProgrammesRight.READ);
        }
        return there(id) ? actor.may(ProgrammesRight.READ_DESIGN) : NOT_THERE;
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return there(id(ownerId)) ? actor.may(ProgrammesRight.DESIGN) : NOT_THERE;
    }

    private boolean there(Optional<ProgrammeId> id) {
        return id.filter(each ->
                        designs.find(each).isPresent() || programmes.find(each).isPresent())
                .isPresent();
    }

    private static Optional<ProgrammeId> id(String ownerId) {
        try {
            return Optional.of(ProgrammeId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

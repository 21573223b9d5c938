package org.zhuqi.campaigns.visits.usecase;

import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.visits.Visit;
import org.zhuqi.campaigns.visits.VisitId;
import org.zhuqi.campaigns.visits.Visits;
import org.zhuqi.campaigns.visits.VisitsRight;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Photos of a visit: its visitor attaches, others read within their reach. */
@Service
@RequiredArgsConstructor
class VisitAttachments implements AttachmentOwner {
    private static final Access NOT_THERE = new Access.Denied(SharedError.NOT_FOUND);
    private final Visits visits;

    @Override
    public String kind() {
        return "visit";
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return find(ownerId)
                .map(visit -> own(actor, visit)
                        ? Access.ALLOWED
                        : actor.may(VisitsRight.READ, visit.unit(), visit.enterprise()))
                .orElse(NOT_THERE);
    }

    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        return find(ownerId).filter(visit -> own(actor, visit)).isPresent() ? Access.ALLOWED : NOT_THERE;
    }

    private static boolean own(Actor actor, Visit visit) {
        return actor.has(VisitsRight.RECORD) && visit.visitor().equals(actor.id());
    }

    private Optional<Visit> find(String ownerId) {
        try {
            return visits.find(VisitId.of(ownerId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

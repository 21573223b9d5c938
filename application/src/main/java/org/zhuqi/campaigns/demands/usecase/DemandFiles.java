package org.zhuqi.campaigns.demands.usecase;

import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhuqi.campaigns.demands.DemandMessage;
import org.zhuqi.campaigns.demands.DemandMessageId;
import org.zhuqi.campaigns.demands.DemandMessages;
import org.zhuqi.campaigns.demands.Demands;
import org.zhuqi.campaigns.demands.DemandsRight;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.shared.Access;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;

/** Files that come with a message of a demand's thread: for those who see the message. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class DemandFiles implements AttachmentOwner {
    public static final String KIND = "demand-message";

    private final Demands demands;
    private final DemandMessages messages;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Access mayRead(Actor actor, String ownerId) {
        return message(ownerId)
                .filter(message -> demands.find(message.demand())
                        .filter(demand -> DemandMover.reaches(
                                actor, message.internal() ? DemandsRight.READ_INTERNAL : DemandsRight.READ, demand))
                        .isPresent())
                .<Access>map(message -> Access.ALLOWED)
                .orElse(new Access.Denied(SharedError.NOT_FOUND));
    }

    /** Whoever wrote the message. */
    @Override
    public Access mayAttach(Actor actor, String ownerId) {
        boolean own = mayRead(actor, ownerId).allowed()
                && message(ownerId)
                        .filter(message -> message.by().equals(actor.id()))
                        .isPresent();
        return own ? Access.ALLOWED : new Access.Denied(SharedError.NOT_FOUND);
    }

    private Optional<DemandMessage> message(String id) {
        try {
            return messages.find(new DemandMessageId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

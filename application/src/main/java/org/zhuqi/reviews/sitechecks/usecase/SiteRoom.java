package org.zhuqi.reviews.sitechecks.usecase;

import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.zhuqi.documents.Attachment;
import org.zhuqi.documents.OwnerRef;
import org.zhuqi.documents.usecase.AttachmentsOf;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.reviews.Review;
import org.zhuqi.reviews.ReviewId;
import org.zhuqi.reviews.ReviewState;
import org.zhuqi.reviews.Reviews;
import org.zhuqi.reviews.StageKind;
import org.zhuqi.reviews.Ties;
import org.zhuqi.reviews.sitechecks.SiteCheck;
import org.zhuqi.reviews.sitechecks.SiteCheckId;
import org.zhuqi.reviews.sitechecks.SiteChecks;
import org.zhuqi.reviews.sitechecks.SiteChecksError;
import org.zhuqi.reviews.sitechecks.SiteChecksRight;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.UserId;

/** What every use case of checks on sites does: the matter held at its stage, four eyes, photos, news. */
@Service
@RequiredArgsConstructor
class SiteRoom {
    static final String KIND = "site-check";

    private final Reviews reviews;
    private final Ties ties;
    private final SiteChecks checks;
    private final AttachmentsOf attachmentsOf;
    private final SendNotification sendNotification;

    /** A check and its matter, which nobody moves until the transaction ends. */
    record Opened(SiteCheck check, Review file) {}

    /** The matter at its check on the site. */
    Review held(ReviewId id) {
        Review found = reviews.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        Review held = reviews.lockBySubject(
                        found.subject().kind(), found.subject().id())
                .orElseThrow(() -> SharedError.NOT_FOUND.refused());
        if (!isHere(held)) {
            throw SiteChecksError.NOT_AT_SITE_CHECK.refused();
        }
        return held;
    }

    /** A check that one of its officers works on. */
    Opened open(Actor actor, SiteCheckId id) {
        actor.may(SiteChecksRight.CHECK).orRefuse();
        SiteCheck found = checks.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused());
        Review file = held(found.file());
        if (!mayCheck(actor.id(), file)) {
            throw SiteChecksError.MAY_NOT_CHECK.refused(actor.name());
        }
        if (!found.contentHash().equals(file.contentHash())) {
            throw SiteChecksError.NOT_AT_SITE_CHECK.refused();
        }
        return new Opened(checks.find(id).orElseThrow(() -> SharedError.NOT_FOUND.refused()), file);
    }

    /** The check with its matter, when the matter waits for it as it was handed in last. */
    Optional<Opened> here(SiteCheck check) {
        return reviews.find(check.file())
                .filter(file -> isHere(file) && file.contentHash().equals(check.contentHash()))
                .map(file -> new Opened(check, file));
    }

    static boolean isHere(Review file) {
        return file.state() == ReviewState.UNDER_REVIEW && file.currentStage().kind() == StageKind.SITE_CHECK;
    }

    /** Four eyes and no tie. */
    boolean mayCheck(UserId person, Review file) {
        return file.mayJudge(person, reviews.movesOf(file.id()))
                && !ties.binds(person, file.subject().enterprise());
    }

    /** Hashes of the photos that go with the record. */
    List<String> photos(SiteCheck check) {
        return attachmentsOf.list(OwnerRef.of(KIND, check.id())).stream()
                .map(Attachment::sha256)
                .toList();
    }

    void tell(UserId person, String key, Opened opened, java.util.UUID about) {
        sendNotification.send(
                new Recipient.Person(person),
                key,
                List.of(opened.file().subject().titles()),
                "/staff/site-checks/" + opened.check().id(),
                about);
    }
}

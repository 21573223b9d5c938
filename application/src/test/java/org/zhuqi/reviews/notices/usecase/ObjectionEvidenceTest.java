package org.zhuqi.reviews.notices.usecase;

import java.util.UUID;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.AttachmentOwnerContract;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.reviews.notices.InMemoryObjections;
import org.zhuqi.reviews.notices.NoticeFixture;
import org.zhuqi.reviews.notices.Objection;
import org.zhuqi.shared.Actor;

class ObjectionEvidenceTest extends AttachmentOwnerContract {
    private final InMemoryObjections objections = new InMemoryObjections();
    private final ObjectionEvidence owner = new ObjectionEvidence(objections);
    private final Objection objection = NoticeFixture.objection(
            new UUID(8, 1),
            NoticeFixture.notice(new UUID(8, 2), new UUID(8, 3), new UUID(8, 4)),
            1,
            NoticeFixture.PUBLISHED);

    ObjectionEvidenceTest() {
        objections.add(objection);
    }

    @Override
    protected AttachmentOwner owner() {
        return owner;
    }

    @Override
    protected String known() {
        return objection.id().toString();
    }

    @Override
    protected Actor reader() {
        return ReviewFixture.prefectureOfficer();
    }

    /** The program itself, while it files the objection. */
    @Override
    protected Actor attacher() {
        return Actor.system();
    }

    @Override
    protected Actor stranger() {
        return ReviewFixture.unitOfficer();
    }
}

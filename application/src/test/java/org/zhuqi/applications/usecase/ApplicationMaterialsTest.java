package org.zhuqi.applications.usecase;

import org.zhuqi.applications.ApplicationId;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.AttachmentOwnerContract;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Actor;

class ApplicationMaterialsTest extends AttachmentOwnerContract {
    private final ApplicationRoom room = new ApplicationRoom();
    private final ApplicationId draft = room.started();

    @Override
    protected AttachmentOwner owner() {
        return room.materials;
    }

    @Override
    protected String known() {
        return draft + ":licence";
    }

    @Override
    protected Actor reader() {
        return room.boss;
    }

    @Override
    protected Actor attacher() {
        return room.clerk;
    }

    @Override
    protected Actor stranger() {
        return ReviewFixture.otherClerk();
    }
}

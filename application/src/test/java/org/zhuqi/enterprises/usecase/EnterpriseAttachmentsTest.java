package org.zhuqi.enterprises.usecase;

import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.AttachmentOwnerContract;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.InMemoryEnterprises;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Actor;

class EnterpriseAttachmentsTest extends AttachmentOwnerContract {
    private final InMemoryEnterprises enterprises = new InMemoryEnterprises();
    private final Enterprise enterprise = EnterpriseFixture.enterprise(1);
    private final EnterpriseAttachments owner = new EnterpriseAttachments(enterprises);

    EnterpriseAttachmentsTest() {
        enterprises.add(enterprise);
    }

    @Override
    protected AttachmentOwner owner() {
        return owner;
    }

    @Override
    protected String known() {
        return enterprise.id().toString();
    }

    @Override
    protected Actor reader() {
        return ReviewFixture.unitOfficer();
    }

    @Override
    protected Actor attacher() {
        return ReviewFixture.unitOfficer();
    }

    @Override
    protected Actor stranger() {
        return ReviewFixture.otherUnitOfficer();
    }
}

package org.zhuqi.enterprises.registrations.usecase;

import java.util.UUID;
import org.zhuqi.documents.AttachmentOwner;
import org.zhuqi.documents.AttachmentOwnerContract;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.EnterpriseFixture;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.InMemoryRegistrations;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.reviews.ReviewFixture;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Role;

class RegistrationAttachmentsTest extends AttachmentOwnerContract {
    private final InMemoryRegistrations registrations = new InMemoryRegistrations();
    private final RegistrationAttachments owner = new RegistrationAttachments(registrations);
    private final Actor registrant = ReviewFixture.person(61, "registrant", Role.PUBLIC, null, null);
    private final RegistrationId id = new RegistrationId(new UUID(6, 1));

    RegistrationAttachmentsTest() {
        Enterprise enterprise = EnterpriseFixture.enterprise(1);
        registrations.add(Registration.submitted(
                id,
                registrant.id(),
                new Claim(
                        java.util.Objects.requireNonNull(enterprise.creditCode()),
                        enterprise.names(),
                        enterprise.unit(),
                        new Contact("联系人", null, "0433-0000000", null)),
                ReviewFixture.START));
    }

    @Override
    protected AttachmentOwner owner() {
        return owner;
    }

    @Override
    protected String known() {
        return id.toString();
    }

    @Override
    protected Actor reader() {
        return ReviewFixture.unitOfficer();
    }

    @Override
    protected Actor attacher() {
        return registrant;
    }

    @Override
    protected Actor stranger() {
        return ReviewFixture.otherUnitOfficer();
    }
}

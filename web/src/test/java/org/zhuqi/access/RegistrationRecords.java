package org.zhuqi.access;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.zhuqi.enterprises.Contact;
import org.zhuqi.enterprises.Enterprise;
import org.zhuqi.enterprises.registrations.Claim;
import org.zhuqi.enterprises.registrations.Registration;
import org.zhuqi.enterprises.registrations.RegistrationId;
import org.zhuqi.enterprises.registrations.Registrations;
import org.zhuqi.enterprises.registrations.usecase.RegisterEnterprise;
import org.zhuqi.enterprises.registrations.usecase.RegistrationForm;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.CreditCode;
import org.zhuqi.shared.Language;
import org.zhuqi.shared.ReportingUnitId;

/** A registration of the unit that waits, and the one by which the applicant came. */
final class RegistrationRecords extends RoomRecords {
    RegistrationRecords(Inhabitants world) {
        super(world);
    }

    @Override
    Targets of(World.Side side) {
        Enterprise enterprise = world.enterpriseOf(side);
        RegistrationId waiting = registered(side, enterprise.unit());
        cameByRegistration(side, world.person(side.applicant()), enterprise);
        return new Targets(Map.of(RegistrationId.class, waiting), Map.of(), Set.of(waiting.toString()));
    }

    /** Somebody registers another enterprise of the unit and waits. */
    private RegistrationId registered(World.Side side, ReportingUnitId unit) {
        return world.bean(RegisterEnterprise.class)
                .register(
                        Actor.anonymous(Inhabitants.ADDRESS),
                        new RegisterEnterprise.Command(
                                new RegistrationForm(
                                        creditCode(side, 1).value(),
                                        false,
                                        "待核示范企业" + side.ordinal(),
                                        null,
                                        unit.value(),
                                        "联系人",
                                        "0433-2222222",
                                        null),
                                "registrant-" + (side.ordinal() + 1),
                                Inhabitants.CHOSEN,
                                Inhabitants.CHOSEN,
                                Language.ZH,
                                new RegisterEnterprise.Licence("licence.pdf", Inhabitants.pdf("licence " + side))));
    }

    /** The applicant too once registered and was confirmed. */
    private void cameByRegistration(World.Side side, Actor applicant, Enterprise enterprise) {
        Registrations registrations = world.bean(Registrations.class);
        RegistrationId id = new RegistrationId(new UUID(11, side.ordinal()));
        registrations.add(Registration.submitted(
                id,
                applicant.id(),
                new Claim(
                        creditCode(side, 2),
                        enterprise.names(),
                        enterprise.unit(),
                        new Contact("联系人", null, "0433-3333333", null)),
                Inhabitants.MORNING));
        registrations.save(registrations
                .find(id)
                .orElseThrow()
                .confirmed(world.officerOf(enterprise.unit()).id(), enterprise.id(), Inhabitants.MORNING));
    }

    private static CreditCode creditCode(World.Side side, int number) {
        return CreditCode.complete("91222401", "MA0TE%02d%d".formatted(side.ordinal(), number));
    }
}

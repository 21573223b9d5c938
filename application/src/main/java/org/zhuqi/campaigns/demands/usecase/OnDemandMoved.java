package org.zhuqi.campaigns.demands.usecase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.campaigns.demands.CardColour;
import org.zhuqi.campaigns.demands.DemandMessagePosted;
import org.zhuqi.campaigns.demands.DemandMove;
import org.zhuqi.campaigns.demands.DemandMoved;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.shared.LocalText;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.ReportingUnitId;

/** Tells the enterprise, the office and the units what happened, each in their own inbox. */
@Service
@RequiredArgsConstructor
public class OnDemandMoved {
    private final SendNotification sendNotification;
    private final Place place;

    @ApplicationModuleListener
    public void on(DemandMoved event) {
        if (tellsEnterprise(event.move())) {
            send(event, new Recipient.UsersOf(event.enterprise()), "enterprise", "/my/demands/" + event.demand());
        }
        if (tellsOffice(event)) {
            send(event, new Recipient.PrefectureOfficers(), "office", staffPage(event));
        }
        ReportingUnitId lead = event.lead();
        if (lead != null && tellsLead(event.move())) {
            send(event, officersOf(lead), "unit", staffPage(event));
        }
        if (event.move() == DemandMove.DISPATCH || event.move() == DemandMove.WITHDRAW) {
            event.assisting()
                    .forEach(unit -> sendNotification.send(
                            officersOf(unit),
                            event.move() == DemandMove.DISPATCH
                                    ? "demands.news.assisting"
                                    : "demands.news.unit.withdraw",
                            List.of(LocalText.same(event.title())),
                            staffPage(event),
                            event.eventId()));
        }
    }

    @ApplicationModuleListener
    public void on(DemandMessagePosted event) {
        String staffPage = "/staff/demands/" + event.demand() + "#thread";
        if (!event.internal() && !event.byEnterprise()) {
            sendNotification.send(
                    new Recipient.UsersOf(event.enterprise()),
                    "demands.news.message",
                    List.of(LocalText.same(event.title())),
                    "/my/demands/" + event.demand() + "#thread",
                    event.eventId());
            return;
        }
        Set<ReportingUnitId> units = new LinkedHashSet<>();
        if (event.internal()) {
            units.addAll(event.assisting());
        }
        if (event.lead() != null) {
            units.add(event.lead());
        }
        if (units.isEmpty()) {
            units.add(place.prefecture());
        }
        units.stream()
                .filter(unit -> !unit.equals(event.byUnit()))
                .forEach(unit -> sendNotification.send(
                        officersOf(unit),
                        event.internal() ? "demands.news.note" : "demands.news.message",
                        List.of(LocalText.same(event.title())),
                        staffPage,
                        event.eventId()));
    }

    private static boolean tellsEnterprise(DemandMove move) {
        return switch (move) {
            case RAISE,
                    ACCEPT,
                    REFUSE,
                    MERGE,
                    BIND,
                    DISPATCH,
                    CONTACT,
                    REPLY,
                    ASK,
                    GRANT_EXTENSION,
                    DEFER,
                    RESOLVE,
                    LAPSE,
                    CLOSE,
                    REOPEN,
                    CONTRADICT -> true;
            default -> false;
        };
    }

    private static boolean tellsOffice(DemandMoved event) {
        return switch (event.move()) {
            case RAISE, WITHDRAW, OBJECT, ASK_EXTENSION, RATE -> true;
            case INFORM -> event.lead() == null;
            default -> false;
        };
    }

    private static boolean tellsLead(DemandMove move) {
        return switch (move) {
            case DISPATCH,
                    WITHDRAW,
                    OVERRULE,
                    INFORM,
                    GRANT_EXTENSION,
                    DENY_EXTENSION,
                    RATE,
                    CONFIRM,
                    REOPEN,
                    CONTRADICT,
                    REMIND,
                    GIVE_CARD,
                    CANCEL_CARD -> true;
            default -> false;
        };
    }

    /** The prefecture's own officers where it leads itself. */
    private Recipient officersOf(ReportingUnitId unit) {
        return unit.equals(place.prefecture()) ? new Recipient.PrefectureOfficers() : new Recipient.OfficersOf(unit);
    }

    private void send(DemandMoved event, Recipient to, String whom, String href) {
        String move = event.move().name().toLowerCase(Locale.ROOT).replace('_', '-');
        CardColour card = event.card();
        String key = "demands.news." + whom + "." + move
                + (card == null ? "" : "-" + card.name().toLowerCase(Locale.ROOT));
        sendNotification.send(to, key, List.of(LocalText.same(event.title())), href, event.eventId());
    }

    private static String staffPage(DemandMoved event) {
        return "/staff/demands/" + event.demand();
    }
}

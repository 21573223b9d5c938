package org.zhuqi.programmes.candidates.usecase;

import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.zhuqi.enterprises.Enterprises;
import org.zhuqi.notifications.Recipient;
import org.zhuqi.notifications.usecase.SendNotification;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.programmes.candidates.Candidate;
import org.zhuqi.programmes.candidates.CandidateNews;
import org.zhuqi.programmes.candidates.Candidates;
import org.zhuqi.shared.LocalText;

/** Tells the enterprise what is offered to it and what became of it, and its county what the enterprise answered. */
@Service
@RequiredArgsConstructor
public class OnCandidateNews {
    private final Candidates candidates;
    private final Programmes programmes;
    private final Enterprises enterprises;
    private final SendNotification sendNotification;

    @ApplicationModuleListener
    public void on(CandidateNews event) {
        candidates.find(event.candidate()).ifPresent(candidate -> tell(candidate, event));
    }

    private void tell(Candidate candidate, CandidateNews event) {
        LocalText title = programmes
                .find(candidate.programme())
                .map(Programme::title)
                .orElseGet(() -> LocalText.same(candidate.programme().toString()));
        LocalText name = enterprises
                .find(candidate.enterprise())
                .map(enterprise ->
                        new LocalText(enterprise.name(), enterprise.names().ko(), null))
                .orElseGet(() -> LocalText.same("—"));
        @Nullable LocalDate until = candidate.answerBy();
        switch (event.move()) {
            case CONFIRM ->
                toEnterprise(
                        candidate,
                        event,
                        "candidates.news.offered",
                        List.of(title, LocalText.same(String.valueOf(until))));
            case LAPSE -> {
                toEnterprise(candidate, event, "candidates.news.lapsed", List.of(title));
                toCounty(candidate, event, "candidates.news.lapsed-of", List.of(title, name));
            }
            case TAKE -> toCounty(candidate, event, "candidates.news.taken-by", List.of(title, name));
            case DECLINE -> toCounty(candidate, event, "candidates.news.declined-by", List.of(title, name));
            case EXCLUDE, REINSTATE -> {}
        }
    }

    private void toEnterprise(Candidate candidate, CandidateNews event, String key, List<LocalText> args) {
        sendNotification.send(
                new Recipient.UsersOf(candidate.enterprise()),
                key,
                args,
                "/my/offers/" + candidate.id(),
                event.eventId());
    }

    private void toCounty(Candidate candidate, CandidateNews event, String key, List<LocalText> args) {
        sendNotification.send(
                new Recipient.OfficersOf(candidate.unit()),
                key,
                args,
                "/staff/candidates/" + candidate.id(),
                event.eventId());
    }
}

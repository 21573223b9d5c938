package org.zhuqi.subsidies.proposals.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhuqi.applications.ApplicationId;
import org.zhuqi.programmes.Programme;
import org.zhuqi.programmes.ProgrammeId;
import org.zhuqi.programmes.Programmes;
import org.zhuqi.reviews.notices.PublicNotice;
import org.zhuqi.shared.Actor;
import org.zhuqi.shared.Digits;
import org.zhuqi.shared.MalformedException;
import org.zhuqi.shared.Money;
import org.zhuqi.shared.PageRequest;
import org.zhuqi.shared.Place;
import org.zhuqi.shared.RefusedException;
import org.zhuqi.shared.ReportingUnitId;
import org.zhuqi.shared.Scope;
import org.zhuqi.shared.SharedError;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Problems;
import org.zhuqi.shared.web.Texts;
import org.zhuqi.shared.web.TypedFigures;
import org.zhuqi.subsidies.SubsidiesError;
import org.zhuqi.subsidies.SubsidiesRight;
import org.zhuqi.subsidies.decisions.usecase.PutOnNotice;
import org.zhuqi.subsidies.proposals.Distribution;
import org.zhuqi.subsidies.proposals.Proposal;
import org.zhuqi.subsidies.proposals.ProposalId;
import org.zhuqi.subsidies.proposals.usecase.DrawUpProposal;
import org.zhuqi.subsidies.proposals.usecase.FreezeProposal;
import org.zhuqi.subsidies.proposals.usecase.ProposalQueries;
import org.zhuqi.subsidies.proposals.usecase.ProposalQueries.UnitTotal;

/** Variants of who gets how much, side by side; one with its lines, until it is frozen and on notice. */
@Controller
@RequestMapping("/staff/subsidies")
@RequiredArgsConstructor
class ProposalPages {
    private static final int PAGE_SIZE = 50;

    private final ProposalQueries queries;
    private final DrawUpProposal drawUpProposal;
    private final FreezeProposal freezeProposal;
    private final PutOnNotice putOnNotice;
    private final Programmes programmes;
    private final ProposalWords words;
    private final Place place;
    private final MessageSource messages;
    private final Texts texts;

    /** A variant's column. */
    record Variant(Proposal proposal, String mode) {}

    /** What a county gets in each variant. */
    record UnitLine(ReportingUnitId unit, List<UnitTotal> totals) {}

    @GetMapping("/programmes/{id}/proposals")
    String variants(Actor actor, @PathVariable UUID id, Model model) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ_PROPOSALS);
        ProgrammeId programme = new ProgrammeId(id);
        Programme call = programmes.find(programme).orElseThrow(SharedError.NOT_FOUND::refused);
        List<Proposal> proposals = queries.list(scope, programme);
        model.addAttribute("call", call);
        model.addAttribute("waiting", queries.waiting(scope, programme));
        model.addAttribute(
                "variants",
                proposals.stream()
                        .map(proposal -> new Variant(proposal, words.of(proposal.distribution())))
                        .toList());
        model.addAttribute("units", units(queries.byUnit(scope, programme), proposals));
        model.addAttribute("mayPropose", actor.has(SubsidiesRight.PROPOSE));
        model.addAttribute(
                "modes",
                Stream.of("FORMULA", "PRO_RATA", "RANKING", "TIERS")
                        .map(mode -> new Option(mode, texts.message("subsidies.mode." + mode)))
                        .toList());
        return "subsidies/proposals";
    }

    private static List<UnitLine> units(
            Map<ProposalId, Map<ReportingUnitId, UnitTotal>> totals, List<Proposal> proposals) {
        TreeSet<String> units = new TreeSet<>();
        totals.values().forEach(each -> each.keySet().forEach(unit -> units.add(unit.value())));
        return units.stream()
                .map(ReportingUnitId::new)
                .map(unit -> new UnitLine(
                        unit,
                        proposals.stream()
                                .map(proposal -> totals.getOrDefault(proposal.id(), Map.of())
                                        .getOrDefault(unit, new UnitTotal(0, Money.ZERO)))
                                .toList()))
                .toList();
    }

    @PostMapping("/programmes/{id}/proposals")
    String draw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "FORMULA") String mode,
            @RequestParam(defaultValue = "false") boolean partialLast,
            @RequestParam(defaultValue = "false") boolean byScore,
            @RequestParam(defaultValue = "") String tiers,
            RedirectAttributes redirect) {
        try {
            drawUpProposal.draw(actor, new ProgrammeId(id), distribution(mode, partialLast, byScore, tiers));
            redirect.addFlashAttribute("done", "subsidies.done.proposed");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/subsidies/programmes/" + id + "/proposals";
    }

    private static Distribution distribution(String mode, boolean partialLast, boolean byScore, String tiers) {
        return switch (mode) {
            case "PRO_RATA" -> new Distribution.ProRata();
            case "RANKING" -> new Distribution.Ranking(partialLast);
            case "TIERS" -> new Distribution.Tiers(byScore, tiers(tiers));
            default -> new Distribution.Formula();
        };
    }

    /** One tier a line: bound and coefficient with a blank between them. */
    private static List<Distribution.Tiers.Tier> tiers(String text) {
        List<Distribution.Tiers.Tier> tiers = new ArrayList<>();
        for (String line : text.strip().split("\\R+")) {
            String[] parts = line.strip().split("[\\s,，:：]+");
            try {
                if (parts.length != 2) {
                    throw new NumberFormatException(line);
                }
                tiers.add(new Distribution.Tiers.Tier(
                        Digits.few(new BigDecimal(parts[0])), Digits.few(new BigDecimal(parts[1]))));
            } catch (NumberFormatException | MalformedException e) {
                throw SubsidiesError.TIERS_WRONG.refused(Distribution.MAX_TIERS);
            }
        }
        return tiers;
    }

    @GetMapping("/proposals/{id}")
    String show(
            Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Model model) {
        Scope scope = actor.scopeFor(SubsidiesRight.READ_PROPOSALS);
        ProposalId proposalId = new ProposalId(id);
        Proposal proposal = queries.find(scope, proposalId).orElseThrow(SharedError.NOT_FOUND::refused);
        model.addAttribute("proposal", proposal);
        model.addAttribute("mode", words.of(proposal.distribution()));
        model.addAttribute("page", queries.lines(scope, proposalId, new PageRequest(after, PAGE_SIZE, null)));
        boolean mayPropose = actor.has(SubsidiesRight.PROPOSE);
        boolean another = !actor.id().equals(proposal.by());
        model.addAttribute("ownProposal", mayPropose && !another && !proposal.isFrozen());
        model.addAttribute("mayFreeze", mayPropose && another && !proposal.isFrozen() && proposal.fits());
        model.addAttribute("mayLower", mayPropose && another && proposal.isFrozen());
        model.addAttribute(
                "forNotice",
                proposal.isFrozen() && actor.has(SubsidiesRight.PUT_ON_NOTICE)
                        ? queries.forNotice(scope, proposalId).applications().size()
                        : 0);
        return "subsidies/proposal";
    }

    @PostMapping("/proposals/{id}/freeze")
    String freeze(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate metOn,
            RedirectAttributes redirect) {
        try {
            freezeProposal.freeze(actor, new FreezeProposal.Command(new ProposalId(id), minutes, metOn));
            redirect.addFlashAttribute("done", "subsidies.done.frozen");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/subsidies/proposals/" + id;
    }

    @PostMapping("/proposals/{id}/lowerings")
    String lower(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam UUID application,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            freezeProposal.lower(
                    actor,
                    new FreezeProposal.Lowering(
                            new ProposalId(id), new ApplicationId(application), TypedFigures.wan(amount), reason));
            redirect.addFlashAttribute("done", "subsidies.done.lowered");
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
        }
        return "redirect:/staff/subsidies/proposals/" + id;
    }

    /** The whole frozen list as far as it is not on notice yet; what was lowered goes on a notice of its own. */
    @PostMapping("/proposals/{id}/notices")
    String putOnNotice(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
        String ko = place.bureau().ko();
        try {
            PublicNotice notice = putOnNotice.put(
                    actor,
                    new PutOnNotice.Command(
                            queries.forNotice(actor.scopeFor(SubsidiesRight.READ_PROPOSALS), new ProposalId(id))
                                    .applications(),
                            messages.getMessage("subsidies.notice.title-default", null, Locale.CHINESE),
                            messages.getMessage("subsidies.notice.title-default", null, Locale.KOREAN),
                            place.bureau().zh(),
                            ko));
            redirect.addFlashAttribute("done", "subsidies.done.on-notice");
            redirect.addFlashAttribute(
                    "doneArgs", new Object[] {texts.date(notice.ends().date())});
            return "redirect:/notices/" + notice.id();
        } catch (RefusedException e) {
            redirect.addFlashAttribute("problems", Problems.mendable(e, messages));
            return "redirect:/staff/subsidies/proposals/" + id;
        }
    }
}

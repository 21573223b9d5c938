package org.zhuqi.audit.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.zhuqi.shared.web.Option;
import org.zhuqi.shared.web.Texts;

/** What the trail's codes mean; templates call it {@code @auditWords}. */
@Component("auditWords")
@RequiredArgsConstructor
class AuditWords {
    private static final List<String> ACTIONS = List.of(
            "accounts.add-colleague",
            "accounts.change-password",
            "accounts.disable",
            "accounts.disable-colleague",
            "accounts.edit-unit",
            "accounts.enable",
            "accounts.enable-colleague",
            "accounts.end-session",
            "accounts.end-sessions",
            "accounts.grant",
            "accounts.hand-over",
            "accounts.issue-token",
            "accounts.login",
            "accounts.open",
            "accounts.renew-recovery-codes",
            "accounts.reset-colleague",
            "accounts.reset-password",
            "accounts.reset-second-factor",
            "accounts.revoke-token",
            "accounts.set-second-factor",
            "accounts.switch-off-second-factor",
            "accounts.take-rights",
            "accounts.unlock",
            "access.denied",
            "applications.save-draft",
            "applications.start",
            "applications.submit",
            "applications.withdraw",
            "audit.verify",
            "calendar.upload-year",
            "documents.export",
            "enterprises.cancel-title",
            "enterprises.create",
            "enterprises.edit",
            "enterprises.edit-contacts",
            "enterprises.enter-directory",
            "enterprises.grant-title",
            "enterprises.leave-directory",
            "enterprises.override-code",
            "enterprises.record-fact",
            "enterprises.reveal-contacts",
            "registrations.confirm",
            "registrations.look",
            "registrations.reject",
            "registrations.resubmit",
            "registrations.submit",
            "reviews.answer-objection",
            "reviews.object",
            "reviews.publish-notice",
            "reviews.unmask-objector",
            "reviews.claim",
            "reviews.release",
            "reviews.return",
            "reviews.recommend",
            "reviews.reject",
            "reviews.approve",
            "reviews.hand-over",
            "subsidies.award",
            "subsidies.decide");

    private static final List<String> KINDS = List.of(
            "account",
            "application",
            "award",
            "calendar-year",
            "decision",
            "enterprise",
            "list",
            "notice",
            "objection",
            "registration",
            "reporting-unit",
            "request",
            "review");

    private final Texts texts;

    /** The operation in words; the code where nobody gave it any. */
    public String action(String code) {
        return texts.messageOr(
                "audit.action." + code,
                texts.messageOr(
                        "reviews.move."
                                + code.substring(code.indexOf('.') + 1)
                                        .toUpperCase(Locale.ROOT)
                                        .replace('-', '_'),
                        code));
    }

    public String kind(String code) {
        return texts.messageOr("audit.kind." + code, code);
    }

    /** This machine is called by one name, whichever way it was reached. */
    public String address(String address) {
        return address.equals("0:0:0:0:0:0:0:1") || address.equals("::1") ? "127.0.0.1" : address;
    }

    /** Operations to choose from, by area; the first of each area asks for all of it. */
    Map<String, List<Option>> actions() {
        Map<String, List<Option>> areas = new LinkedHashMap<>();
        for (String action : ACTIONS) {
            String room = action.substring(0, action.indexOf('.'));
            String area = texts.message("audit.area." + room);
            areas.computeIfAbsent(area, name -> {
                        List<Option> options = new java.util.ArrayList<>();
                        options.add(new Option(room + ".", texts.message("audit.area.every", name)));
                        return options;
                    })
                    .add(new Option(action, action(action)));
        }
        return areas;
    }

    List<Option> kinds() {
        return KINDS.stream().map(kind -> new Option(kind, kind(kind))).toList();
    }
}

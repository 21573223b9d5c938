package org.zhuqi.applications.web;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhuqi.applications.usecase.VerifyReceipt;
import org.zhuqi.shared.Actor;

/** Where a receipt's QR code leads: whoever is shown one sees whether it is genuine. */
@Controller
@RequestMapping(ReceiptAddress.PATH)
@RequiredArgsConstructor
class ReceiptPages {
    private final VerifyReceipt verifyReceipt;

    @GetMapping
    String verify(
            Actor actor,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String digest,
            Model model) {
        model.addAttribute("number", number);
        model.addAttribute("digest", digest);
        boolean asked = !number.isBlank() && !digest.isBlank();
        model.addAttribute("asked", asked);
        model.addAttribute(
                "genuine", asked ? verifyReceipt.verify(actor, number, digest).orElse(null) : null);
        return "applications/verify";
    }
}

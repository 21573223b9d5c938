package org.zhuqi.accounts.usecase;

import java.time.Instant;
import org.zhuqi.accounts.OneTimePassword;
import org.zhuqi.accounts.Username;
import org.zhuqi.shared.UserId;

/**
 * A new or reset account with the password for its first login, shown once.
 *
 * @param until when the password ends if nobody logs in with it
 */
public record Opened(UserId id, Username username, OneTimePassword password, Instant until) {}

package org.zhuqi.accounts.usecase;

import org.zhuqi.accounts.OneTimePassword;
import org.zhuqi.accounts.Username;
import org.zhuqi.shared.UserId;

/** A new or reset account with the password for its first login, shown once. */
public record Opened(UserId id, Username username, OneTimePassword password) {}

package pult.app;

import pult.cli.ExitCode;
import pult.l10n.StartMessages;
import pult.platform.InstanceLock;
import pult.store.VaultFailure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// Why a start did not come about, in words.
///
/// @param code how the process ends
/// @param what happened, and what is kept
/// @param remedy what to do next
record StartFault(ExitCode code, String what, String remedy) {
    /// For a line of the console.
    String sentence() {
        return what + ' ' + remedy;
    }

    static StartFault noSignIn(StartMessages words) {
        return new StartFault(ExitCode.USAGE, words.noSignIn(), words.noSignInDo());
    }

    static StartFault portBusy(StartMessages words) {
        return new StartFault(ExitCode.PORT_BUSY, words.portBusy(), words.portBusyDo());
    }

    static StartFault otherRegion(StartMessages words) {
        return new StartFault(ExitCode.UNREADABLE_FILE, words.otherRegion(), words.otherRegionDo());
    }

    static StartFault of(Path folder, IOException fault, StartMessages words) {
        return switch (fault) {
            case AccessDeniedException _ -> readOnly(folder, words);
            case InstanceLock.Busy _ ->
                    new StartFault(
                            ExitCode.ALREADY_RUNNING,
                            words.notGone(folder.toString()),
                            words.notGoneDo());
            case FileSystemException _ ->
                    new StartFault(
                            ExitCode.READ_ONLY_FOLDER,
                            words.unreachable(folder.toString()),
                            words.unreachableDo());
            default ->
                    new StartFault(
                            ExitCode.UNREADABLE_FILE,
                            words.unreadable(fault.getClass().getSimpleName()),
                            words.unreadableDo());
        };
    }

    static StartFault of(Path folder, VaultFailure.Reason reason, StartMessages words) {
        var name = folder.toString();
        return switch (reason) {
            case VaultFailure.Reason.MadeByNewerVersion newer ->
                    new StartFault(
                            ExitCode.NEWER_FOLDER,
                            words.newer(name, newer.version()),
                            words.newerDo());
            case VaultFailure.Reason.ReadOnlyFolder _ -> readOnly(folder, words);
            case VaultFailure.Reason.NoSpace _ ->
                    new StartFault(ExitCode.NO_SPACE, words.noSpace(name), words.noSpaceDo());
            case VaultFailure.Reason.InUse _ -> inUse(folder, words);
            case VaultFailure.Reason.PassphraseNeeded _, VaultFailure.Reason.NoPassphraseYet _ ->
                    notOpened(words.personal(name), words.personalDo());
            case VaultFailure.Reason.Hangs _ -> notOpened(words.hangs(name), words.hangsDo());
            case VaultFailure.Reason.UnfitFolder _ -> notOpened(words.unfit(), words.unfitDo());
            case VaultFailure.Reason.Damaged _,
                    VaultFailure.Reason.Unreadable _,
                    VaultFailure.Reason.WrongPassphrase _,
                    VaultFailure.Reason.TooSoon _ ->
                    notOpened(
                            words.notOpened(name, reason.getClass().getSimpleName()),
                            words.notOpenedDo());
        };
    }

    private static StartFault inUse(Path folder, StartMessages words) {
        return new StartFault(
                ExitCode.ALREADY_RUNNING, words.inUse(folder.toString()), words.inUseDo());
    }

    private static StartFault readOnly(Path folder, StartMessages words) {
        return new StartFault(
                ExitCode.READ_ONLY_FOLDER, words.readOnly(folder.toString()), words.readOnlyDo());
    }

    private static StartFault notOpened(String what, String remedy) {
        return new StartFault(ExitCode.STORE_NOT_OPENED, what, remedy);
    }
}

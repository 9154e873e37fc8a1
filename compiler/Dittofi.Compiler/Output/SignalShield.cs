using System.Runtime.InteropServices;

namespace Dittofi.Compiler.Output;

/// <summary>
/// Holds Ctrl-C and its like off for the few milliseconds in which prepared files are moved into place; writing is the last thing a build does, so the process
/// ends right after. What cannot be held off is repaired by the next run.
/// </summary>
internal sealed class SignalShield : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];

    public SignalShield()
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT })
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, context => context.Cancel = true));
        }
    }

    public void Dispose() => _registrations.ForEach(registration => registration.Dispose());
}

namespace Dittofi.Compiler.Diagnostics;

/// <summary>What can be wrong with settings and with what the service starts from (DIT036x).</summary>
internal static class SettingDiagnostics
{
    /// <summary>Secret is written down.</summary>
    public static readonly DiagnosticDescriptor SecretDefault = new(
        "DIT0360",
        DiagnosticSeverity.Error,
        "Secret is written down",
        "'{0}' is a secret and takes no default; its value comes from the environment.",
        """
            Definitions are kept and shown to others.
            When it starts the service reads a secret from an environment variable, here `Settings__smtpPassword`; one that it can do without has an optional type.

            Wrong:

                settings:
                  smtpPassword: { type: text, secret: true, default: hunter2 }

            Right:

                settings:
                  smtpPassword: { type: text, secret: true }
            """);

    /// <summary>Seed stands twice.</summary>
    public static readonly DiagnosticDescriptor SameSeed = new(
        "DIT0361",
        DiagnosticSeverity.Error,
        "Seed stands twice",
        "Another row of {0} has the same '{1}' already, so this one would never be made.",
        """
            A row of `seeds` is made unless one with the same values of `on` is there.

            Wrong:

                seeds:
                  Brand:
                    on: [name]
                    rows:
                      - { name: Northwind }
                      - { name: Northwind }

            Right:

                seeds:
                  Brand:
                    on: [name]
                    rows:
                      - { name: Northwind }
                      - { name: Southwind }
            """);

    /// <summary>All of the phase, in the order of their codes.</summary>
    public static readonly IReadOnlyList<DiagnosticDescriptor> All = [SecretDefault, SameSeed];
}

namespace Dittofi.Compiler.Diagnostics;

/// <summary>Every kind of finding that the compiler knows: one explicit list, phase by phase.</summary>
internal static class DiagnosticCatalog
{
    private static readonly Lazy<IReadOnlyList<DiagnosticDescriptor>> Descriptors = new(() =>
    [
        .. new[]
        {
            ProjectDiagnostics.All,
            YamlDiagnostics.All,
            YamlNodeDiagnostics.All,
            SyntaxDiagnostics.All,
            DeclarationDiagnostics.All,
            TypeDiagnostics.All,
            ModelDiagnostics.All,
            SettingDiagnostics.All,
            RuleDiagnostics.All,
            EndpointDiagnostics.All,
            ExpressionDiagnostics.All,
            OperatorDiagnostics.All,
            FunctionDiagnostics.All,
            EventDiagnostics.All,
            WriteDiagnostics.All,
            LinkDiagnostics.All,
            FlowDiagnostics.All,
            CallDiagnostics.All,
            SqlDiagnostics.All,
            QueryDiagnostics.All,
            SelectDiagnostics.All,
            AnalysisDiagnostics.All,
            MigrationDiagnostics.All,
            OutputDiagnostics.All,
            InternalDiagnostics.All,
        }.SelectMany(phase => phase).OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ]);

    /// <summary>All kinds, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => Descriptors.Value;

    /// <summary>The kind with a code, upper or lower case, or null.</summary>
    public static DiagnosticDescriptor? Find(string code)
    {
        foreach (var descriptor in All)
        {
            if (string.Equals(descriptor.Code, code, StringComparison.OrdinalIgnoreCase))
            {
                return descriptor;
            }
        }

        return null;
    }
}

using System.Globalization;
using System.Security.Cryptography;

namespace Dittofi.Compiler.Tests.Determinism;

/// <summary>The same definitions give the same bytes, the program's included, whatever the order of the files and the culture (security page, C18).</summary>
public sealed class DeterminismTests
{
    [Theory]
    [InlineData("samples/shoe-store")]
    [InlineData("tests/cases/projects/workshop")]
    public void Two_builds_give_identical_bytes(string project)
    {
        var input = ProjectFolder.Read(project);
        var first = Digests(input);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Hostile();
            Assert.Equal(first, Digests(input with { Files = [.. input.Files.Reverse()] }));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    // Invariant globalization knows no tr-TR; what matters of it and others is set by hand.
    private static CultureInfo Hostile()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "~";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ";";
        return culture;
    }

    private static string[] Digests(ProjectInput input)
    {
        var result = Compilation.Build(input, new BuildOptions());
        Assert.Contains(result.Files, file => file.Path.StartsWith("bin/", StringComparison.Ordinal) && file.Path.EndsWith(".dll", StringComparison.Ordinal));
        return [.. result.Files.Select(file => $"{file.Path} {Convert.ToHexString(SHA256.HashData(file.Content.AsSpan()))}").Order(StringComparer.Ordinal)];
    }
}

using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Dittofi.Compiler.Diagnostics;

namespace Dittofi.Compiler.Tests.Diagnostics;

public sealed class DiagnosticCatalogTests
{
    private const string Retired = " (retired)";

    [Fact]
    public void Every_code_is_four_digits_given_once_and_in_order()
    {
        var codes = DiagnosticCatalog.All.Select(d => d.Code).ToList();
        Assert.All(codes, code => Assert.Matches("^DIT[0-9]{4}$", code));
        Assert.Equal(codes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Every_class_of_findings_stands_in_the_catalogue_whole()
    {
        var declared = typeof(DiagnosticCatalog).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(DiagnosticCatalog).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => Assert.IsType<DiagnosticDescriptor>(field.GetValue(null)).Code)
            .Order(StringComparer.Ordinal);
        Assert.Equal(declared, DiagnosticCatalog.All.Select(d => d.Code));
    }

    [Fact]
    public void The_ledger_holds_every_code_under_its_title_and_no_code_twice()
    {
        var ledger = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(LedgerPath()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            Assert.True(ledger.TryAdd(line[..7], line[8..]), $"{line[..7]} stands twice in ledger.txt");
        }

        foreach (var descriptor in DiagnosticCatalog.All)
        {
            Assert.True(ledger.Remove(descriptor.Code, out var title), $"{descriptor.Code} {descriptor.Title} is missing from ledger.txt");
            Assert.Equal(title, descriptor.Title);
        }

        Assert.All(ledger, left => Assert.EndsWith(Retired, left.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_explains_with_a_wrong_and_a_right_example()
    {
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            var page = descriptor.Explanation.ReplaceLineEndings("\n");
            Assert.True(Regex.IsMatch(page, "^\\S[^\n]+[.:]\n"), $"{descriptor.Code} does not start with its reason");
            Assert.True(Regex.IsMatch(page, "\n\nWrong:\n\n    \\S"), $"{descriptor.Code} has no wrong example");
            Assert.True(Regex.IsMatch(page, "\n\nRight:\n\n    \\S"), $"{descriptor.Code} has no right example");
        }
    }

    [Fact]
    public void Every_message_is_a_sentence_that_can_be_filled()
    {
        foreach (var descriptor in DiagnosticCatalog.All)
        {
            var message = string.Format(CultureInfo.InvariantCulture, descriptor.Message, "the first", "b", "c", "d", "e", "f");
            Assert.DoesNotMatch(@"\{[0-9]", message);
            Assert.True(message.Length > 9 && message[^1] is '.' or '?', descriptor.Code);
        }
    }

    [Theory]
    [InlineData("DIT0106", "DIT0106")]
    [InlineData("dit0106", "DIT0106")]
    [InlineData("DIT9999", null)]
    public void A_code_is_found_without_regard_to_case(string code, string? found) => Assert.Equal(found, DiagnosticCatalog.Find(code)?.Code);

    private static string LedgerPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Dittofi.Compiler.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "compiler", "Dittofi.Compiler", "Diagnostics", "ledger.txt");
    }
}

using System.Collections.Immutable;
using Dittofi.Compiler.Binding;
using Dittofi.Compiler.Diagnostics;
using Dittofi.Compiler.Expressions;
using Dittofi.Compiler.Types;
using Dittofi.Compiler.Yaml;

namespace Dittofi.Compiler.Events.Sql;

/// <summary>
/// Takes a statement apart, and holds it to what keeps it one: values stand where a value of SQL may, never inside quotes or comments; no second statement; and a
/// first word that neither ends the transaction nor changes what others see.
/// </summary>
internal static class SqlScanner
{
    private static readonly string[] Reading = ["SELECT", "WITH", "VALUES"];

    private static readonly string[] Writing = ["INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE"];

    /// <summary>The parts of a statement; empty where something was reported.</summary>
    public static ImmutableArray<SqlPart> Bind(YamlScalar scalar, bool canWrite, EventBinder binder)
    {
        var parts = ImmutableArray.CreateBuilder<SqlPart>();
        var lexer = new SqlLexer();
        var isFine = true;
        foreach (var piece in InterpolationScanner.Split(scalar.Value))
        {
            if (!piece.IsExpression)
            {
                lexer.Read(piece.Literal);
                parts.Add(new SqlPart(piece.Literal, null));
                continue;
            }

            if (!piece.IsClosed)
            {
                binder.Diagnostics.Report(ExpressionDiagnostics.Unclosed, scalar.SpanOf(piece.Start - 2, 2));
                return [];
            }

            if (lexer.Inside is { } inside)
            {
                binder.Diagnostics.Report(SqlDiagnostics.ValueInside, scalar.SpanOf(piece.Start - 2, piece.Length + 3), inside);
                isFine = false;
            }

            lexer.Touch();
            var value = binder.Bind(new ExpressionText(scalar, piece.Start, piece.Length));
            isFine &= IsBindable(value.Type, value.Span, binder);
            parts.Add(new SqlPart("", value));
        }

        lexer.End();
        if ((lexer.Problem ?? FirstWord(lexer.FirstWord, canWrite)) is { } problem)
        {
            binder.Diagnostics.Report(SqlDiagnostics.NotOneStatement, scalar.Span, problem);
            isFine = false;
        }

        return isFine ? Trim(parts) : [];
    }

    // A semicolon at the end is no second statement.
    private static ImmutableArray<SqlPart> Trim(ImmutableArray<SqlPart>.Builder parts)
    {
        if (parts is [.., { Value: null } last])
        {
            parts[^1] = new SqlPart(last.Text.TrimEnd().TrimEnd(';'), null);
        }

        return parts.ToImmutable();
    }

    private static bool IsBindable(TypeSymbol type, Text.SourceSpan span, EventBinder binder)
    {
        var single = type.NonOptional is ListType list ? list.Element : type.NonOptional;
        if (single is ScalarType or EnumType || type.IsError)
        {
            return !type.IsError;
        }

        binder.Diagnostics.Report(SqlDiagnostics.NotBindable, span, type.DisplayName);
        return false;
    }

    private static string? FirstWord(string word, bool canWrite) =>
        Reading.Contains(word, StringComparer.OrdinalIgnoreCase) ? null
        : !Writing.Contains(word, StringComparer.OrdinalIgnoreCase) ? $"it starts with {string.Join(", ", Reading)} or, under 'writes: true', {string.Join(", ", Writing)}"
        : canWrite ? null
        : $"{word} writes, which wants 'writes: true'";
}

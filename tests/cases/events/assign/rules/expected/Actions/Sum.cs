using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using App.Endpoints;
using App.Runtime;

namespace App.Actions;

/// <summary>Answers POST /sums.</summary>
internal sealed class SumAction
{
    public Task<SumResponse> RunAsync(SumBody body, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        long total = 1L;
        int even = 0;
        string name = "none";
        string word = "x";
        IReadOnlyList<string> words = [];
        IReadOnlyList<int> evens = [];
        SumBodyKind kind = SumBodyKind.A;
        string? note = null;
        string plain = "x";

        total = StoredValue.Between(total + (long)body.Count, 1L, 100L, "total");
        even = ExpressionRule.Stored(3, static (int value) => value % 2 == 0, "Must be even.", "even");
        name = "some";
        word = GivenText.Pattern(GivenText.MaxLength(body.Word, 9, "word"), "[a-z]+", "word");
        words = ListRules.Each(body.Words, static item => GivenText.Pattern(GivenText.MaxLength(item, 9, "words"), "[a-z]+", "words"));
        evens = ListRules.Each(ExpressionRule.Stored(body.Evens, static (IReadOnlyList<int> value) => value.CountOf() < 3, "Must keep the rule value.count() < 3.", "evens"), static item => ExpressionRule.Stored(item, static (int value) => value % 2 == 0, "Must be even.", "evens"));
        kind = ExpressionRule.Stored(body.Kind, static (SumBodyKind value) => value != SumBodyKind.B, "Takes a alone.", "kind");
        note = StoredValue.MaxLength(body.Note, 3, "note");
        plain = body.Word;

        name = GivenText.OneOf(GivenText.MaxLength(GivenText.MinLength(body.Word, 2, "name"), 9, "name"), "name", "none", "some");

        return Task.FromResult(new SumResponse
        {
            Total = total,
            Even = even,
            Name = name,
            Word = word,
            Words = words,
            Evens = evens,
            Kind = kind,
            Note = note,
            Plain = plain,
        });
    }
}

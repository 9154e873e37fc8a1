namespace Dittofi.Compiler.Explanations;

/// <summary>
/// A statement in pieces: its head, conditions that a request may leave out, and endings of which the request chooses one. Each piece behind the head starts
/// on a line of its own.
/// </summary>
internal sealed class PiecedStatement
{
    private readonly List<string> _conditions = [];
    private readonly List<string> _endings = [];
    private string? _head;

    private PiecedStatement()
    {
    }

    /// <summary>The statements that constants come to.</summary>
    /// <param name="texts">The constants of one event, in the order in which they were written; pieces may come before their head.</param>
    public static List<string> Join(IEnumerable<string> texts)
    {
        var statements = new List<PiecedStatement>();
        foreach (var text in texts)
        {
            if (statements.Count == 0 || (statements[^1]._head is not null && !text.StartsWith('\n')))
            {
                statements.Add(new PiecedStatement());
            }

            statements[^1].Add(text);
        }

        return [.. statements.Select(statement => statement.ToString())];
    }

    public override string ToString() => string.Concat(
        [
            _head,
            .. _conditions.Select(condition => "\n  -- left out where the request does not ask for it:" + condition),
            .. _endings.Select(ending => (_endings.Count > 1 ? "\n  -- where the request chooses this order:" : "") + ending),
        ]);

    private void Add(string text)
    {
        if (!text.StartsWith('\n'))
        {
            _head = text;
        }
        else if (text.TrimStart().StartsWith("AND ", StringComparison.Ordinal))
        {
            _conditions.Add(text);
        }
        else
        {
            _endings.Add(text);
        }
    }
}

namespace Dittofi.Cli.Introspection;

/// <summary>The kinds of pieces that SQL has.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword, or a name without quotes.</summary>
    Word,

    /// <summary>A name in quotes.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Everything else.</summary>
    Sign,
}

namespace Dittofi.Compiler.OpenApi;

/// <summary>Which way a value goes; requests are read strictly, answers are written in one form.</summary>
internal enum SchemaUse
{
    /// <summary>The client sends it.</summary>
    Request,

    /// <summary>The client sends it as a field of a form, which has no way to say null.</summary>
    Form,

    /// <summary>The service answers it.</summary>
    Answer,
}

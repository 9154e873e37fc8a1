namespace Dittofi.Compiler.OpenApi;

/// <summary>Which way a value goes; requests are read strictly, answers are written in one form.</summary>
internal enum SchemaUse
{
    /// <summary>The client sends it.</summary>
    Request,

    /// <summary>The service answers it.</summary>
    Answer,
}

namespace Dittofi.Compiler.Lowering;

/// <summary>The folders of an emitted service that hold types named after an author's definitions; each is a namespace below <c>App</c>.</summary>
internal enum ServiceFolder
{
    /// <summary>Models, their enums and what a request may say of them.</summary>
    Models,

    /// <summary>Endpoints and the shapes of their requests.</summary>
    Endpoints,

    /// <summary>Actions and the shapes of their answers.</summary>
    Actions,

    /// <summary>What the service knows from its start: its settings.</summary>
    Data,
}

namespace Dittofi.Compiler.Types;

/// <summary>A type of the language (language page, section 2).</summary>
internal abstract record TypeSymbol
{
    /// <summary>The type as the author writes it; what messages show.</summary>
    public abstract string DisplayName { get; }

    /// <summary>Whether null is a value of the type.</summary>
    public virtual bool IsOptional => false;

    /// <summary>Whether the type stands for a mistake that has been reported already.</summary>
    public virtual bool IsError => false;

    /// <summary>The type without its question mark.</summary>
    public virtual TypeSymbol NonOptional => this;

    /// <summary>The type with a question mark; a type that has one stays as it is.</summary>
    public TypeSymbol AsOptional() => IsOptional || IsError ? this : new OptionalType(this);

    /// <inheritdoc/>
    public sealed override string ToString() => DisplayName;
}

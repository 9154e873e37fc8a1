namespace App.Runtime;

/// <summary>Where the reading of one object stands: which of its fields were seen.</summary>
internal struct JsonObject(JsonFields fields, bool isObject)
{
    private readonly ulong[] _more = fields.Names.Length > 64 ? new ulong[(fields.Names.Length - 1) / 64] : [];
    private ulong _first;

    public JsonFields Fields { get; } = fields;

    /// <summary>False where the value is no object, which has been reported.</summary>
    public bool IsObject { get; } = isObject;

    /// <summary>What the object around it lets pass.</summary>
    public Leniency Outer { get; init; }

    /// <summary>The place after the field read last.</summary>
    public int Next { get; set; }

    public readonly bool WasSeen(int index) => (Word(index / 64) & (1UL << (index % 64))) != 0;

    /// <summary>Notes that a field is there. Returns false where it was there before.</summary>
    public bool See(int index)
    {
        if (WasSeen(index))
        {
            return false;
        }

        if (index < 64)
        {
            _first |= 1UL << index;
        }
        else
        {
            _more[(index / 64) - 1] |= 1UL << (index % 64);
        }

        return true;
    }

    private readonly ulong Word(int word) => word == 0 ? _first : _more[word - 1];
}

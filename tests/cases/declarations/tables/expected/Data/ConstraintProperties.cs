using System;
using System.Collections.Generic;
using App.Runtime;

namespace App.Data;

/// <summary>Which properties a constraint of the database guards, and what a request that breaks it is told.</summary>
internal static class ConstraintProperties
{
    public static readonly IReadOnlyDictionary<string, ConstraintInfo> ByName = new Dictionary<string, ConstraintInfo>(StringComparer.Ordinal)
    {
        ["countries_id_length_check"] = new(["id"], Messages.MaxLength(2)),
        ["countries_name_length_check"] = new(["name"], Messages.MaxLength(80)),
        ["countries_pkey"] = new(["id"]),
        ["tags_name_length_check"] = new(["name"], Messages.MaxLength(40)),
        ["old \"album\"_the \"title\"_key"] = new(["title"]),
        ["old \"album\"_select_fkey"] = new(["country"]),
        ["notes_body_length_check"] = new(["text"], Messages.MaxLength(80)),
        ["notes_about_fkey"] = new(["album"]),
        ["album tag_tag_fkey"] = new(["tags"]),
        ["album tag_album_fkey"] = new(["albums"]),
    };
}

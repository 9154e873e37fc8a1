using System;
using System.Security.Cryptography;
using System.Text;

namespace App.Runtime;

/// <summary>Digests of texts, as hexadecimal digits.</summary>
internal static class TextHash
{
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Ota;

/// <summary>One part of a manifest, or one file of a part that is a directory; the object is used again for the next.</summary>
/// <remarks>A directory part has an object as its <c>src</c>: from the name of each file to what a part has otherwise, hashes and size above all.</remarks>
public sealed class ManifestPart
{
    private const int NoNumber = -1;
    private const int Sha1Characters = 40;
    private const int Sha256Characters = 64;

    /// <summary>Place among the parts, from 0.</summary>
    public int Index { get; internal set; }

    /// <summary>Name of the part.</summary>
    public string Name { get; internal set; }

    /// <summary>Kind, for example <c>pe</c>, <c>dll</c>, <c>fsfile</c>; empty if the manifest does not say.</summary>
    public string Type { get; private set; }

    /// <summary>Name of the entry with the data, <c>PART/FILE</c> in a directory part; null if there is none.</summary>
    public string Source { get; private set; }

    /// <summary>Name that the file gets: that of the entry without the directory part; null if there is none.</summary>
    public string FileName { get; private set; }

    /// <summary>Length of the data in bytes; -1 if the manifest does not say.</summary>
    public int Size { get; private set; }

    /// <summary>SHA-1 of the data as 40 hexadecimal digits; null if the manifest does not say.</summary>
    public string Sha1 { get; private set; }

    /// <summary>SHA-256 of the data as 64 hexadecimal digits; null if the manifest does not say.</summary>
    public string Sha256 { get; private set; }

    /// <summary>Place in the order in which assemblies are loaded, lowest first; 0 if the manifest does not say.</summary>
    public int Order { get; private set; }

    /// <summary>Type with the method <c>Main</c> that starts the app; null if the part has none.</summary>
    public string Entry { get; private set; }

    /// <summary>Raw JSON of the part, for keys that are not here.</summary>
    public JsonMembers Members { get; } = new JsonMembers();

    /// <summary>Goes to the part that comes next in a reader, at its name.</summary>
    internal void Begin(JsonReader reader)
    {
        Name = reader.GetString();
        Members.Read(reader);
        Type = Text("type") ?? "";
    }

    /// <summary>Takes what <see cref="Members"/> holds; gives what is wrong with it, null if nothing is.</summary>
    internal string Read()
    {
        Source = FileName = Text("src");
        return ReadContent();
    }

    /// <summary>Takes the file that comes next in a directory part, at its name; gives what is wrong with it, null if nothing is.</summary>
    internal string ReadFile(JsonReader reader)
    {
        FileName = reader.GetString();
        Source = FileName == null ? null : Name + "/" + FileName;
        Members.Read(reader);
        return ReadContent();
    }

    private string ReadContent()
    {
        Sha1 = Text("cs_sha1");
        Sha256 = Text("cs_sha256");
        Entry = Text("entry");
        int number;
        Order = Members.TryGetInt32("order", out number) ? number : 0;
        Size = Members.TryGetInt32("size", out number) ? number : NoNumber;
        if (Members.Has("size") && Size < 0)
            return OtaTexts.InvalidManifest;
        bool hasHashes = IsHash(Sha1, "cs_sha1", Sha1Characters) && IsHash(Sha256, "cs_sha256", Sha256Characters);
        return hasHashes ? null : OtaTexts.BadChecksum;
    }

    private bool IsHash(string text, string name, int characters) =>
        text == null ? !Members.Has(name) : text.Length == characters && HexText.IsHex(text);

    private string Text(string name)
    {
        string text;
        return Members.TryGetString(name, out text) ? text : null;
    }
}

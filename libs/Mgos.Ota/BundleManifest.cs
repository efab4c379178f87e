// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Ota;

/// <summary>The manifest of a bundle: who it is for, and its parts.</summary>
/// <remarks>Pure. Parts are read from the text each time; nothing is kept of them, nor of what reads them.</remarks>
public sealed class BundleManifest
{
    private readonly JsonSpan _parts = new JsonSpan();
    private readonly JsonSpan _source = new JsonSpan();
    private JsonReader _reader;
    private JsonReader _directory;
    private ManifestPart _part;
    private bool _isInDirectory;
    private int _nextIndex;

    private BundleManifest(byte[] text)
    {
        Text = text;
    }

    /// <summary>The text, exactly as in the bundle. Do not change it.</summary>
    public byte[] Text { get; }

    /// <summary>All members, for keys that are not here. Made anew each time, because they take a kilobyte and are seldom asked for.</summary>
    public JsonMembers Members
    {
        get
        {
            JsonMembers members = new JsonMembers();
            members.Reset(Text, 0, Text.Length);
            return members;
        }
    }

    /// <summary>Name of the app; empty if the manifest does not say.</summary>
    public string Name { get; private set; }

    /// <summary>Platform that the bundle is for.</summary>
    public string Platform { get; private set; }

    /// <summary>Version of the app.</summary>
    public string Version { get; private set; }

    /// <summary>Build of the app.</summary>
    public string BuildId { get; private set; }

    /// <summary>Number of parts; each file of a directory part counts.</summary>
    public int PartCount { get; private set; }

    /// <summary>Reads a manifest and checks its form.</summary>
    /// <param name="text">JSON in UTF-8; not copied.</param>
    /// <param name="manifest">The manifest; null if it is refused.</param>
    /// <returns>What is wrong, one of <see cref="OtaTexts"/>; null if nothing is.</returns>
    public static string TryRead(byte[] text, out BundleManifest manifest)
    {
        BundleManifest read = new BundleManifest(text);
        string error = read.Read();
        manifest = error == null ? read : null;
        return error;
    }

    /// <summary>Tells whether the bundle is for a platform.</summary>
    /// <param name="platform">Name of the platform, for example <c>nanoesp32</c>.</param>
    /// <returns>True if the manifest's platform begins with it, in any case.</returns>
    public bool IsFor(string platform) =>
        Platform.Length >= platform.Length && Platform.Substring(0, platform.Length).ToLower() == platform.ToLower();

    /// <summary>Goes in front of the first part.</summary>
    public void Rewind()
    {
        _nextIndex = 0;
        _isInDirectory = false;
        _part = new ManifestPart();
        _reader = new JsonReader();
        _reader.Reset(_parts.Data, _parts.Offset, _parts.Count, JsonSyntax.Lenient);
        _reader.Read();
    }

    /// <summary>Reads the next part, or the next file of a part that is a directory.</summary>
    /// <returns>The part, valid until the next call; null behind the last one.</returns>
    public ManifestPart ReadPart()
    {
        while (!_isInDirectory && _reader != null && _reader.Read() == JsonToken.Name)
        {
            _part.Begin(_reader);
            if (!_part.Members.TryGetRaw("src", _source) || _source.Data[_source.Offset] != '{')
                return Finish(_part.Read());
            EnterDirectory();
        }

        if (_isInDirectory)
            return ReadFile();
        Forget();
        return null;
    }

    /// <summary>Finds the part whose data an entry has.</summary>
    /// <param name="source">Name of the entry.</param>
    /// <returns>The part; null if nobody wants the entry. The next part cannot be read, only the first.</returns>
    public ManifestPart FindPart(string source)
    {
        Rewind();
        ManifestPart part = ReadPart();
        while (part != null && part.Source != source)
            part = ReadPart();
        Forget();
        return part;
    }

    /// <summary>What is wrong with the part that was read last; null if nothing is.</summary>
    internal string PartError { get; private set; }

    // Between two files of a bundle they would take two kilobytes.
    private void Forget()
    {
        _reader = null;
        _directory = null;
        _part = null;
        _isInDirectory = false;
    }

    private void EnterDirectory()
    {
        _directory ??= new JsonReader();
        _directory.Reset(_source.Data, _source.Offset, _source.Count, JsonSyntax.Lenient);
        _directory.Read();
        _isInDirectory = true;
    }

    private ManifestPart ReadFile()
    {
        if (_directory.Read() == JsonToken.Name)
            return Finish(_part.ReadFile(_directory));
        _isInDirectory = false;
        return ReadPart();
    }

    private ManifestPart Finish(string error)
    {
        _part.Index = _nextIndex++;
        PartError = error;
        return _part;
    }

    private string Read()
    {
        JsonReader reader = new JsonReader();
        reader.Reset(Text, 0, Text.Length);
        if (!reader.Skip() || reader.Read() != JsonToken.End)
            return OtaTexts.BadManifest;
        JsonMembers members = Members;
        Name = Field(members, "name") ?? "";
        Platform = Field(members, "platform");
        Version = Field(members, "version");
        BuildId = Field(members, "build_id");
        if (Platform == null || Version == null || BuildId == null || !members.TryGetRaw("parts", _parts))
            return OtaTexts.MissingField;
        return _parts.Data[_parts.Offset] == '{' ? CheckParts() : OtaTexts.MissingField;
    }

    private string CheckParts()
    {
        Rewind();
        ManifestPart part = ReadPart();
        while (part != null)
        {
            PartCount++;
            if (PartError != null || PartCount > OtaConstants.MaxParts || part.Name == null || part.Members.IsBroken)
                return PartError ?? OtaTexts.InvalidManifest;
            part = ReadPart();
        }

        return null;
    }

    private static string Field(JsonMembers members, string name)
    {
        string text;
        return members.TryGetString(name, out text) ? text : null;
    }
}

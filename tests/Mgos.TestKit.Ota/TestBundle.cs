// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.Text;
using Mgos.Auth;

namespace Mgos.TestKit.Ota;

/// <summary>Makes bundles with a manifest and parts.</summary>
public sealed class TestBundle
{
    private const string HexDigits = "0123456789abcdef";

    private readonly ArrayList _names = new ArrayList();
    private readonly ArrayList _data = new ArrayList();
    private string _parts = "";

    /// <summary>Starts a bundle.</summary>
    /// <param name="version">Version of the app.</param>
    public TestBundle(string version)
    {
        Version = version;
    }

    /// <summary>Platform that the bundle is for.</summary>
    public string Platform { get; set; } = "nanoubuntu";

    /// <summary>Version of the app.</summary>
    public string Version { get; }

    /// <summary>Further members of the manifest, each with a comma in front.</summary>
    public string More { get; set; } = "";

    /// <summary>Put in front of every name, for example <c>app-1.0/</c>.</summary>
    public string Folder { get; set; } = "";

    /// <summary>Extra field of the manifest.</summary>
    public byte[] Extra { get; set; } = new byte[0];

    /// <summary>The text of the manifest.</summary>
    public string Manifest => "{\n \"name\": \"App\",\n \"platform\": \"" + Platform + "\",\n \"version\": \"" + Version + "\",\n \"build_id\": \"build-" + Version
        + "\",\n \"parts\": {" + _parts + "\n }" + More + "\n}";

    /// <summary>Text of a hash.</summary>
    /// <param name="function">The hash function.</param>
    /// <param name="data">What is hashed.</param>
    /// <returns>Lower-case hexadecimal digits.</returns>
    public static string HexOf(HashFunction function, byte[] data)
    {
        byte[] hash = new byte[function.DigestBytes];
        function.Update(data, 0, data.Length);
        function.Finish(hash, 0);
        string text = "";
        for (int i = 0; i < hash.Length; i++)
            text += HexDigits.Substring(hash[i] >> 4, 1) + HexDigits.Substring(hash[i] & 15, 1);
        return text;
    }

    /// <summary>Adds a part with its file and both hashes.</summary>
    /// <param name="name">Name of the file, and of the part.</param>
    /// <param name="type">Kind of the part.</param>
    /// <param name="data">Content.</param>
    /// <param name="more">Further members of the part, each with a comma in front.</param>
    public void Add(string name, string type, byte[] data, string more)
    {
        string hashes = ", \"cs_sha1\": \"" + HexOf(new Sha1(), data) + "\", \"cs_sha256\": \"" + HexOf(new Sha256(), data) + "\"";
        AddPart(name, "{\"type\": \"" + type + "\", \"src\": \"" + name + "\", \"size\": " + data.Length.ToString() + hashes + more + "}");
        AddFile(name, data);
    }

    /// <summary>Adds a part to the manifest alone.</summary>
    /// <param name="name">Name of the part.</param>
    /// <param name="json">The part.</param>
    public void AddPart(string name, string json) => _parts += (_parts.Length == 0 ? "" : ",") + "\n  \"" + name + "\": " + json;

    /// <summary>Adds a file to the archive alone.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">Its content.</param>
    public void AddFile(string name, byte[] data)
    {
        _names.Add(name);
        _data.Add(data);
    }

    /// <summary>Puts the bundle together.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] ToArray()
    {
        ZipBuilder zip = new ZipBuilder { Folder = Folder };
        zip.Add("manifest.json", Encoding.UTF8.GetBytes(Manifest), Extra);
        for (int i = 0; i < _names.Count; i++)
            zip.Add((string)_names[i], (byte[])_data[i]);
        return zip.ToArray();
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;
using Mgos.Vfs;

namespace Mgos.Ota;

/// <summary>What is in a slot: assemblies in the order in which they are loaded, and the files that came with them.</summary>
/// <remarks>
/// <code>
/// {"name": "App", "version": "2.0", "build_id": "...", "entry": "App.Program",
///  "assemblies": [{"name": "Lib.pe", "size": 100, "crc": 305419896}, ...], "files": [{"name": "index.html", ...}, ...]}
/// </code>
/// The boot record has its CRC. Files may be changed by the firmware that they belong to, so they are only checked before its first start.
/// </remarks>
public sealed class SlotIndex
{
    private const string FileName = "slot.json";

    private readonly byte[] _text;

    private SlotIndex(byte[] text)
    {
        _text = text;
    }

    /// <summary>Name of the app.</summary>
    public string Name => Text("name");

    /// <summary>Version of the app.</summary>
    public string Version => Text("version");

    /// <summary>Build of the app.</summary>
    public string BuildId => Text("build_id");

    /// <summary>Type with the method <c>Main</c> that starts the app.</summary>
    public string Entry => Text("entry");

    // Made anew each time: it would take a kilobyte while files are checked.
    private JsonMembers Members
    {
        get
        {
            JsonMembers members = new JsonMembers();
            members.Reset(_text, 0, _text.Length);
            return members;
        }
    }

    /// <summary>Reads the index of a slot and checks its CRC.</summary>
    /// <param name="slots">Where the slots are.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="crc">CRC-32 of the index.</param>
    /// <returns>The index; null if it is missing or damaged.</returns>
    public static SlotIndex Read(IFileSystem slots, int slot, uint crc)
    {
        byte[] text = FileContents.Read(slots, NameOf(slot), OtaConstants.MaxIndexBytes);
        if (text == null || CrcOf(text, text.Length) != crc)
            return null;
        SlotIndex index = new SlotIndex(text);
        return index.Members.IsBroken ? null : index;
    }

    /// <summary>Reads one of the lists from the start.</summary>
    /// <param name="list"><c>assemblies</c> or <c>files</c>.</param>
    /// <returns>A reader in front of the first file.</returns>
    public SlotFileReader ReadFiles(string list)
    {
        JsonSpan span = new JsonSpan();
        Members.TryGetRaw(list, span);
        return new SlotFileReader(span);
    }

    /// <summary>Checks the assemblies of a slot, and the files too if they are given.</summary>
    /// <param name="slots">Where the slots are.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="files">Root file system of the slot; null to check the assemblies alone.</param>
    /// <returns>Name of the first file that is not as it was; null if all are.</returns>
    public string FindDamage(IFileSystem slots, int slot, IFileSystem files)
    {
        string damaged = FindDamage(ReadFiles("assemblies"), slots, OtaStorage.PrefixOf(slot));
        return damaged ?? (files == null ? null : FindDamage(ReadFiles("files"), files, ""));
    }

    /// <summary>Reads an assembly.</summary>
    /// <param name="slots">Where the slots are.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="reader">A reader of the assemblies, at the one that is wanted.</param>
    /// <returns>The assembly; null if it cannot be read.</returns>
    public byte[] ReadAssembly(IFileSystem slots, int slot, SlotFileReader reader) =>
        FileContents.Read(slots, OtaStorage.PrefixOf(slot) + reader.Name, OtaConstants.MaxAssemblyBytes);

    internal static string NameOf(int slot) => OtaStorage.PrefixOf(slot) + FileName;

    internal static uint CrcOf(byte[] data, int count)
    {
        Crc32 crc = new Crc32();
        crc.Update(data, 0, count);
        return crc.Value;
    }

    private static string FindDamage(SlotFileReader reader, IFileSystem files, string prefix)
    {
        while (reader.Read())
        {
            if (!FileContents.Matches(files, prefix + reader.Name, reader.Size, reader.Crc))
                return reader.Name;
        }

        return null;
    }

    private string Text(string name)
    {
        string text;
        return Members.TryGetString(name, out text) ? text : "";
    }
}

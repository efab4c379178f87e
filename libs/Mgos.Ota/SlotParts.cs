// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;
using Mgos.Json;
using Mgos.Vfs;

namespace Mgos.Ota;

/// <summary>Checks the parts of a manifest before anything is stored: names, sizes, what has to be there.</summary>
internal static class SlotParts
{
    /// <summary>Type of the parts that are files of the root file system.</summary>
    internal const string FileType = "fsfile";

    internal static bool IsAssembly(ManifestPart part) => part.Type == OtaTarget.AssemblyType;

    internal static bool IsWanted(ManifestPart part) => IsAssembly(part) || part.Type == FileType;

    /// <summary>Gives what is wrong, null if nothing is.</summary>
    internal static string Check(BundleManifest manifest, int maxNameBytes)
    {
        Hashtable names = new Hashtable();
        int entries = 0;
        manifest.Rewind();
        ManifestPart part = manifest.ReadPart();
        while (part != null)
        {
            if (IsWanted(part))
            {
                string error = Check(part, names, maxNameBytes);
                if (error != null)
                    return error;
                entries += part.Entry != null && IsAssembly(part) ? 1 : 0;
            }

            part = manifest.ReadPart();
        }

        return entries == 1 ? null : OtaTexts.InvalidManifest;
    }

    /// <summary>Room that the parts of one kind take, in whole blocks of flash.</summary>
    internal static long RoomFor(BundleManifest manifest, bool isAssembly)
    {
        long room = 0;
        manifest.Rewind();
        ManifestPart part = manifest.ReadPart();
        while (part != null)
        {
            if (IsWanted(part) && IsAssembly(part) == isAssembly)
                room += (part.Size / VfsConstants.FlashBlockBytes + 1) * VfsConstants.FlashBlockBytes;
            part = manifest.ReadPart();
        }

        return room;
    }

    /// <summary>Gives the first assembly that the boot loader was not deployed with, null if there are all.</summary>
    internal static string FindMissing(BundleManifest manifest, IEngineCatalog engine)
    {
        JsonSpan span = new JsonSpan();
        if (engine == null || !manifest.Members.TryGetRaw("engine", span))
            return null;
        JsonReader reader = new JsonReader();
        reader.Reset(span.Data, span.Offset, span.Count);
        reader.Read();
        while (reader.Read() == JsonToken.Name)
        {
            string name = reader.GetString();
            string version = reader.Read() == JsonToken.String ? reader.GetString() : "";
            if (name == null || version == null || !engine.Has(name, version))
                return name + " " + version;
        }

        return null;
    }

    private static string Check(ManifestPart part, Hashtable names, int maxNameBytes)
    {
        if (part.Source == null || part.Size < 0)
            return OtaTexts.MissingField;
        if (FileName.Check(part.FileName, maxNameBytes) != VfsError.None)
            return OtaTexts.InvalidManifest;
        string key = FileName.Fold(part.FileName);
        if (names.Contains(key))
            return OtaTexts.InvalidManifest;
        names.Add(key, key);
        return IsAssembly(part) && part.Size > OtaConstants.MaxAssemblyBytes ? OtaTexts.TooBig : null;
    }
}

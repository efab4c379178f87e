// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>Decides by the configuration whether a bundle is signed well enough.</summary>
internal static class OtaSignatures
{
    /// <summary>Gives why the bundle is refused, null if it is not.</summary>
    internal static string Check(UpdateConfig config, BundleManifest manifest, byte[] extra, out int result)
    {
        string[] keys = { config.Key0, config.Key1, config.Key2, config.Key3, config.Key4, config.Key5, config.Key6, config.Key7 };
        int set = 0;
        for (int i = 0; i < keys.Length; i++)
            set |= keys[i].Length > 0 ? 1 << i : 0;
        result = set == 0 ? 0 : SignatureBlock.Check(manifest.Text, extra, keys, new PlatformSignatureVerifier());
        int mask = config.SigReqMask;
        if (mask < 0 && set == 0)
            return null;
        if (mask < 0 ? result == 0 : (result & mask) != mask)
            return OtaTexts.BadSignature;
        return HasAllHashes(manifest) ? null : OtaTexts.MissingField;
    }

    // The signature covers the manifest, and the manifest has to cover the parts.
    private static bool HasAllHashes(BundleManifest manifest)
    {
        manifest.Rewind();
        ManifestPart part = manifest.ReadPart();
        while (part != null)
        {
            if (SlotParts.IsWanted(part) && part.Sha256 == null)
                return false;
            part = manifest.ReadPart();
        }

        return true;
    }
}

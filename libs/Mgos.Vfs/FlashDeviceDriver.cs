// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Vfs;

/// <summary>Opens flash devices: a partition by option label (or name), or the whole flash.</summary>
/// <remarks>
/// The platform gives no access to partitions, so each label is a directory of its own, made when it is first used; labels that differ only
/// in case are the same.
/// </remarks>
internal sealed class FlashDeviceDriver : IDeviceDriver
{
    private const int MaxLabelCharacters = 32;

    private readonly IFlashStoreFactory _stores;
    private readonly string _type;

    internal FlashDeviceDriver(IFlashStoreFactory stores, string type)
    {
        _stores = stores;
        _type = type;
    }

    /// <inheritdoc/>
    public VfsError Open(DeviceTable devices, string options, out VfsDevice device)
    {
        device = null;
        VfsOptions parsed = VfsOptions.Parse(options);
        if (parsed == null)
            return VfsError.InvalidArgument;
        string label = _type == VfsConstants.PartitionDeviceType ? LabelOf(parsed) : VfsConstants.FlashDeviceType;
        if (!IsLabel(label))
            return VfsError.InvalidArgument;
        device = new FlashDevice(_stores, label, _type);
        return VfsError.None;
    }

    private static string LabelOf(VfsOptions options)
    {
        string label = options.GetString("label");
        return FileName.Fold(label.Length > 0 ? label : options.GetString("name"));
    }

    private static bool IsLabel(string label)
    {
        char[] characters = label.ToCharArray();
        for (int i = 0; i < characters.Length; i++)
        {
            char c = characters[i];
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'))
                return false;
        }

        return characters.Length > 0 && characters.Length <= MaxLabelCharacters;
    }
}

// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Ota;

/// <summary>What the boot loader has to know: which slot to start, and whether it is on trial.</summary>
/// <remarks>
/// <code>
/// offset | bytes |
/// 0      | 4     | "MGB1"
/// 4      | 4     | sequence number; of two records the later one counts
/// 8      | 1     | slot to start: 0, 1, or 255 for the factory firmware
/// 9      | 1     | slot to go back to, likewise
/// 10     | 1     | flags: 1 committed, 2 not started yet, 8 files have to be merged
/// 11     | 1     | starts that the uncommitted firmware has had
/// 12     | 1     | starts that it gets
/// 13     | 1     | slots that are complete, a bit each
/// 14     | 1     | boots of the committed firmware that have failed one after the other
/// 15     | 1     | 255
/// 16     | 4     | seconds that an uncommitted firmware has for a commit; 0 to commit it when it has started
/// 20     | 8     | CRC-32 of the index of slot 0, of slot 1
/// 28     | 32    | 255
/// 60     | 4     | CRC-32 of bytes 0 to 59
/// </code>
/// Numbers are little endian. Pure.
/// </remarks>
public sealed class BootRecord
{
    /// <summary>Length of a record in bytes.</summary>
    public const int Bytes = 64;

    private const uint Magic = 0x3142474d;
    private const int CrcOffset = 60;
    private const byte Unused = 0xff;
    private const byte CommittedFlag = 1;
    private const byte FirstBootFlag = 2;
    private const byte MergeFlag = 8;

    private readonly uint[] _indexCrc = new uint[OtaConstants.SlotCount];

    /// <summary>Grows with every record that is written.</summary>
    public uint Sequence { get; internal set; }

    /// <summary>Slot to start.</summary>
    public int ActiveSlot { get; internal set; } = OtaConstants.FactorySlot;

    /// <summary>Slot to go back to.</summary>
    public int RevertSlot { get; internal set; } = OtaConstants.FactorySlot;

    /// <summary>True unless the active firmware is on trial.</summary>
    public bool IsCommitted { get; internal set; } = true;

    /// <summary>True until the active firmware is started for the first time.</summary>
    public bool IsFirstBoot { get; internal set; }

    /// <summary>True if the files of the old firmware have to be merged before the active one starts.</summary>
    public bool IsMergeDue { get; internal set; }

    /// <summary>Starts that the uncommitted firmware has had.</summary>
    public int Attempts { get; internal set; }

    /// <summary>Starts that it gets.</summary>
    public int MaxAttempts { get; internal set; } = OtaConstants.MaxAttempts;

    /// <summary>Boots of the committed firmware that have failed one after the other.</summary>
    public int Failures { get; internal set; }

    /// <summary>Seconds that an uncommitted firmware has for a commit; 0 to commit it when it has started.</summary>
    public int CommitTimeoutSeconds { get; internal set; }

    internal int ValidSlots { get; set; }

    /// <summary>Tells whether a slot is complete.</summary>
    /// <param name="slot">0 or 1; anything else is none.</param>
    /// <returns>True if it may be started.</returns>
    public bool IsValid(int slot) => slot >= 0 && slot < OtaConstants.SlotCount && (ValidSlots & (1 << slot)) != 0;

    /// <summary>Reads a record.</summary>
    /// <param name="data">The bytes; null for none.</param>
    /// <returns>The record; null if it is damaged.</returns>
    public static BootRecord TryDecode(byte[] data)
    {
        if (data == null || data.Length != Bytes || LittleEndian.ReadUInt32(data, 0) != Magic || LittleEndian.ReadUInt32(data, CrcOffset) != CrcOf(data))
            return null;
        byte flags = data[10];
        BootRecord record = new BootRecord
        {
            Sequence = LittleEndian.ReadUInt32(data, 4),
            ActiveSlot = SlotOf(data[8]),
            RevertSlot = SlotOf(data[9]),
            IsCommitted = (flags & CommittedFlag) != 0,
            IsFirstBoot = (flags & FirstBootFlag) != 0,
            IsMergeDue = (flags & MergeFlag) != 0,
            Attempts = data[11],
            MaxAttempts = data[12],
            ValidSlots = data[13],
            Failures = data[14],
            CommitTimeoutSeconds = (int)LittleEndian.ReadUInt32(data, 16),
        };
        for (int slot = 0; slot < OtaConstants.SlotCount; slot++)
            record._indexCrc[slot] = LittleEndian.ReadUInt32(data, 20 + 4 * slot);
        return record;
    }

    /// <summary>Writes the record down.</summary>
    /// <returns>64 bytes, new.</returns>
    public byte[] Encode()
    {
        byte[] data = new byte[Bytes];
        for (int i = 0; i < CrcOffset; i++)
            data[i] = Unused;
        LittleEndian.WriteUInt32(data, 0, Magic);
        LittleEndian.WriteUInt32(data, 4, Sequence);
        data[8] = (byte)ActiveSlot;
        data[9] = (byte)RevertSlot;
        data[10] = (byte)((IsCommitted ? CommittedFlag : 0) | (IsFirstBoot ? FirstBootFlag : 0) | (IsMergeDue ? MergeFlag : 0));
        data[11] = (byte)Attempts;
        data[12] = (byte)MaxAttempts;
        data[13] = (byte)ValidSlots;
        data[14] = (byte)Failures;
        LittleEndian.WriteUInt32(data, 16, (uint)CommitTimeoutSeconds);
        for (int slot = 0; slot < OtaConstants.SlotCount; slot++)
            LittleEndian.WriteUInt32(data, 20 + 4 * slot, _indexCrc[slot]);
        LittleEndian.WriteUInt32(data, CrcOffset, CrcOf(data));
        return data;
    }

    /// <summary>Makes a copy, to be changed and written.</summary>
    /// <returns>The copy.</returns>
    public BootRecord Copy() => TryDecode(Encode());

    /// <summary>CRC-32 of the index of a slot.</summary>
    /// <param name="slot">0 or 1.</param>
    /// <returns>The checksum.</returns>
    public uint IndexCrcOf(int slot) => _indexCrc[slot];

    /// <summary>Takes one of its starts from a firmware on trial.</summary>
    public void TakeAttempt()
    {
        Attempts++;
        IsFirstBoot = false;
    }

    /// <summary>Goes back to the old slot; the new one is not to be started again.</summary>
    public void Revert()
    {
        SetInvalid(ActiveSlot);
        ActiveSlot = RevertSlot;
        RevertSlot = OtaConstants.FactorySlot;
        Commit();
    }

    internal void SetValid(int slot, uint indexCrc)
    {
        ValidSlots |= 1 << slot;
        _indexCrc[slot] = indexCrc;
    }

    internal void SetInvalid(int slot)
    {
        if (slot >= 0)
            ValidSlots &= ~(1 << slot);
    }

    /// <summary>Puts a slot on trial; where it is undone to has to be set already.</summary>
    internal void BeginTrial(int slot, bool isMergeDue)
    {
        ActiveSlot = slot;
        IsCommitted = false;
        IsFirstBoot = true;
        IsMergeDue = isMergeDue;
        Attempts = 0;
        Failures = 0;
        MaxAttempts = OtaConstants.MaxAttempts;
    }

    internal void Commit()
    {
        IsCommitted = true;
        IsFirstBoot = false;
        IsMergeDue = false;
        Attempts = 0;
        Failures = 0;
    }

    private static int SlotOf(byte value) => value < OtaConstants.SlotCount ? value : OtaConstants.FactorySlot;

    private static uint CrcOf(byte[] data)
    {
        Crc32 crc = new Crc32();
        crc.Update(data, 0, CrcOffset);
        return crc.Value;
    }
}

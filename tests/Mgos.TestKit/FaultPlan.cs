// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.TestKit;

/// <summary>Decides what becomes of each changing operation of a simulated storage: it succeeds, it fails, or the power goes before, within or after it.</summary>
/// <remarks>
/// A storage calls <see cref="Begin"/> before it changes anything, for a write <see cref="BytesThrough"/> to learn how much of it takes place,
/// makes the change, and calls <see cref="End"/>. Without power every operation throws <see cref="PowerCutException"/>.
/// </remarks>
public sealed class FaultPlan
{
    private const int Never = -1;
    private const int FirstSizes = 64;

    private int _cutBefore = Never;
    private int _cutWithin = Never;
    private int _cutAfter = Never;
    private int _bytesThrough;
    private int _failFrom = Never;
    private int _failCount;
    private int[] _writeBytes = new int[FirstSizes];

    /// <summary>Operations since the plan was made or armed, failed ones included.</summary>
    public int OperationCount { get; private set; }

    /// <summary>True from the power cut to <see cref="RestorePower"/>.</summary>
    public bool IsPowerOff { get; private set; }

    /// <summary>Operations that change nothing, since the plan was made.</summary>
    public int LookCount { get; private set; }

    /// <summary>Bytes that may still be written before the storage is full.</summary>
    public long RoomBytes { get; set; } = long.MaxValue;

    /// <summary>Lets everything succeed and counts from 0 again.</summary>
    public void Disarm()
    {
        _cutBefore = Never;
        _cutWithin = Never;
        _cutAfter = Never;
        _failFrom = Never;
        OperationCount = 0;
    }

    /// <summary>Cuts the power in place of an operation.</summary>
    /// <param name="operation">Which, counted from 0 from now on.</param>
    public void CutBefore(int operation)
    {
        Disarm();
        _cutBefore = operation;
    }

    /// <summary>Cuts the power as soon as an operation has taken place, before its caller knows.</summary>
    /// <param name="operation">Which, counted from 0 from now on.</param>
    public void CutAfter(int operation)
    {
        Disarm();
        _cutAfter = operation;
    }

    /// <summary>Cuts the power in the middle of a write.</summary>
    /// <param name="operation">Which, counted from 0 from now on.</param>
    /// <param name="bytes">How much of it takes place.</param>
    public void CutWithin(int operation, int bytes)
    {
        Disarm();
        _cutWithin = operation;
        _bytesThrough = bytes;
    }

    /// <summary>Lets operations fail, the power staying on.</summary>
    /// <param name="operation">The first, counted from 0 from now on.</param>
    /// <param name="count">How many.</param>
    public void Fail(int operation, int count)
    {
        Disarm();
        _failFrom = operation;
        _failCount = count;
    }

    /// <summary>Switches the power on again; nothing fails from here.</summary>
    public void RestorePower()
    {
        IsPowerOff = false;
        Disarm();
    }

    /// <summary>Bytes that an operation since the last arming wrote; 0 if it was no write.</summary>
    /// <param name="operation">Number of the operation.</param>
    /// <returns>Number of bytes.</returns>
    public int WriteBytesOf(int operation) => operation < _writeBytes.Length ? _writeBytes[operation] : 0;

    /// <summary>Starts an operation.</summary>
    /// <returns>False if it is to fail.</returns>
    /// <exception cref="PowerCutException">The power is off.</exception>
    public bool Begin()
    {
        int operation = OperationCount;
        if (operation == _cutBefore)
            IsPowerOff = true;
        CheckPower();
        OperationCount++;
        SetWriteBytes(operation, 0);
        return _failFrom == Never || operation < _failFrom || operation >= _failFrom + _failCount;
    }

    /// <summary>Tells how much of a write takes place; to be asked between <see cref="Begin"/> and <see cref="End"/>.</summary>
    /// <param name="count">Bytes to be written.</param>
    /// <returns>Bytes that get through.</returns>
    public int BytesThrough(int count)
    {
        int operation = OperationCount - 1;
        SetWriteBytes(operation, count);
        if (operation != _cutWithin)
            return count;
        IsPowerOff = true;
        return _bytesThrough < count ? _bytesThrough : count;
    }

    /// <summary>Takes room on the storage.</summary>
    /// <param name="bytes">How much.</param>
    /// <returns>False if there is not so much; none is taken then, nor for a negative number.</returns>
    public bool TakeRoom(long bytes)
    {
        if (bytes <= 0)
            return true;
        if (bytes > RoomBytes)
            return false;
        RoomBytes -= bytes;
        return true;
    }

    /// <summary>Ends an operation that has taken place, or part of which has.</summary>
    /// <exception cref="PowerCutException">The power is off.</exception>
    public void End()
    {
        if (OperationCount - 1 == _cutAfter)
            IsPowerOff = true;
        CheckPower();
    }

    /// <summary>Counts an operation that changes nothing.</summary>
    /// <exception cref="PowerCutException">The power is off.</exception>
    public void Look()
    {
        LookCount++;
        CheckPower();
    }

    private void CheckPower()
    {
        if (IsPowerOff)
            throw new PowerCutException();
    }

    private void SetWriteBytes(int operation, int count)
    {
        if (operation >= _writeBytes.Length)
        {
            int[] larger = new int[operation * 2];
            for (int i = 0; i < _writeBytes.Length; i++)
                larger[i] = _writeBytes[i];
            _writeBytes = larger;
        }

        _writeBytes[operation] = count;
    }
}

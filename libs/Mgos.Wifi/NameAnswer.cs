// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;

namespace Mgos.Wifi;

/// <summary>Makes the answer of a name server that knows one name. Pure.</summary>
/// <remarks>
/// <code>
/// bytes | header                            | value in the answer
/// ------|-----------------------------------|---------------------------------------------
/// 0, 1  | number                            | that of the question
/// 2, 3  | flags                             | 84 00 (answer, authoritative), and the RD bit of the question
/// 4, 5  | questions                         | 1
/// 6, 7  | answers                           | 1 for type A and this name, else 0
/// 8..11 | authorities, additional records   | 0
/// 12..  | question: name, type, class       | copied
/// then  | c0 0c, type A, class IN, TTL, 4, address
/// </code>
/// Questions that are not one query with one name without pointers are not answered. Names are compared without regard to case.
/// </remarks>
internal sealed class NameAnswer
{
    private const int HeaderBytes = 12;
    private const int MaxNameBytes = 255;
    private const int MaxLabelBytes = 63;
    private const int TypeAndClassBytes = 4;
    private const int RecordBytes = 16;
    private const int TypeA = 1;
    private const byte AnswerFlag = 0x80;
    private const byte OpcodeMask = 0x78;
    private const byte AuthoritativeFlag = 0x04;
    private const byte RecursionWanted = 0x01;

    private readonly byte[] _name;
    private readonly uint _address;

    internal NameAnswer(string name, string address)
    {
        _name = Encoding.UTF8.GetBytes(name.ToLower());
        Ipv4Address.TryParse(address, out _address);
    }

    /// <summary>The answer.</summary>
    internal byte[] Data { get; } = new byte[HeaderBytes + MaxNameBytes + TypeAndClassBytes + RecordBytes];

    /// <summary>Writes the answer; gives its length, 0 for no answer.</summary>
    internal int Write(byte[] question, int count)
    {
        if (count < HeaderBytes || (question[2] & (AnswerFlag | OpcodeMask)) != 0 || question[4] != 0 || question[5] != 1)
            return 0;
        int nameEnd = FindNameEnd(question, count);
        int end = nameEnd + TypeAndClassBytes;
        if (nameEnd < 0 || end > count)
            return 0;
        bool isKnown = question[nameEnd] == 0 && question[nameEnd + 1] == TypeA && IsName(question, nameEnd);
        Array.Copy(question, Data, end);
        Data[2] = (byte)(AnswerFlag | AuthoritativeFlag | (question[2] & RecursionWanted));
        Data[3] = 0;
        Array.Clear(Data, 6, 6);
        Data[7] = (byte)(isKnown ? 1 : 0);
        return isKnown ? WriteRecord(end) : end;
    }

    // Index behind the name; -1 if it is broken.
    private static int FindNameEnd(byte[] question, int count)
    {
        int at = HeaderBytes;
        while (at < count && question[at] != 0)
        {
            if (question[at] > MaxLabelBytes)
                return -1;
            at += question[at] + 1;
        }

        return at >= count || at - HeaderBytes >= MaxNameBytes ? -1 : at + 1;
    }

    private bool IsName(byte[] question, int nameEnd)
    {
        int length = nameEnd - HeaderBytes - 2;
        if (length != _name.Length)
            return false;
        int nextLength = HeaderBytes;
        for (int i = 0; i < length; i++)
        {
            int at = HeaderBytes + 1 + i;
            bool isDot = at == nextLength + question[nextLength] + 1;
            if (isDot)
                nextLength = at;
            // A label may have a dot in it, which is no end of a label.
            if (_name[i] != (isDot ? (byte)'.' : Lower(question[at])) || (!isDot && _name[i] == '.'))
                return false;
        }

        return true;
    }

    private static byte Lower(byte letter) => letter >= 'A' && letter <= 'Z' ? (byte)(letter + 'a' - 'A') : letter;

    private int WriteRecord(int at)
    {
        byte[] record =
        {
            0xc0, HeaderBytes, 0, TypeA, 0, 1, 0, 0, 0, WifiConstants.NameTimeToLiveSeconds, 0, 4,
            (byte)(_address >> 24), (byte)(_address >> 16), (byte)(_address >> 8), (byte)_address,
        };
        Array.Copy(record, 0, Data, at, record.Length);
        return at + record.Length;
    }
}

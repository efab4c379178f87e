// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Threading;
using Mgos.Core;

namespace Mgos.Ota.Http;

/// <summary>Fetches one bundle on a thread of its own and hands it to the updater piece by piece, on the loop.</summary>
/// <remarks>
/// A connection that is lost is made again after a pause that doubles, and goes on where it was (<c>Range</c>); a server that cannot do that is read from the start, and what is
/// known passed over. Six attempts without progress, or the time-out of the update, end it.
/// <code>
/// request   GET, X-MGOS-Device-ID: ID MAC, X-MGOS-FW-Version: PLATFORM VERSION BUILD_ID, User-Agent: APP/VERSION (Mgos/VERSION; PLATFORM), extra headers
/// 200, 206  the bundle; Content-Length is needed
/// 304       nothing to do: result 1
/// others    result -STATUS; 500 and above are tried again
/// </code>
/// </remarks>
internal sealed class OtaFetch : IOtaSource, IDisposable
{
    private readonly Device _device;
    private readonly OtaUpdater _updater;
    private readonly DownloadRequest _request;
    private readonly OtaEndHandler _handler;
    private readonly FetchEnvironment _environment;
    private readonly AutoResetEvent _wake = new AutoResetEvent(false);
    private readonly byte[] _buffer = new byte[HttpDownload.PieceBytes];
    private IDownload _download;
    private int _count;
    private int _taken;
    private int _received;
    private long _total;
    private bool _isWaiting;
    private bool _isOver;

    internal OtaFetch(Device device, OtaUpdater updater, DownloadRequest request, OtaEndHandler handler, FetchEnvironment environment)
    {
        _environment = environment;
        _device = device;
        _updater = updater;
        _request = request;
        _handler = handler;
    }

    public void OnResume() => Deliver();

    public void OnFinished(int result, string message)
    {
        End();
        if (_handler != null)
            _handler(result, message);
    }

    public void Dispose() => End();

    internal void Start() => new Thread(Run).Start();

    private void End()
    {
        _isOver = true;
        IDownload download = _download;
        if (download != null)
            download.Close();
        _wake.Set();
    }

    private void Run()
    {
        int attempts = 0;
        int pause = OtaHttpConstants.FirstPauseMilliseconds;
        while (!_isOver)
        {
            int before = _received;
            int status = Attempt();
            if (status == 0 || _isOver)
                return;
            if (_received > before)
            {
                attempts = 0;
                pause = OtaHttpConstants.FirstPauseMilliseconds;
            }

            if (++attempts >= OtaHttpConstants.MaxAttempts)
            {
                GiveUp(status);
                return;
            }

            _environment.Pause(_wake, pause);
            pause = pause * 2 < OtaHttpConstants.MaxPauseMilliseconds ? pause * 2 : OtaHttpConstants.MaxPauseMilliseconds;
        }
    }

    // Gives 0 when all is said, else the status or NotConnected to have it tried again.
    private int Attempt()
    {
        IDownload download = _environment.CreateDownload();
        _download = download;
        int status = download.Open(_request, _received);
        if (status == OtaHttpConstants.Ok || (status == OtaHttpConstants.PartialContent && _received > 0))
            status = ReadBody(download, status == OtaHttpConstants.Ok ? _received : 0);
        else if (status == OtaHttpConstants.NotModified)
            status = Finish(OtaConstants.ResultOk, OtaTexts.NotModified);
        else if (status != OtaHttpConstants.NotConnected && status < OtaHttpConstants.FirstServerError)
            status = Finish(-status, OtaTexts.BadResponse);
        download.Close();
        return status;
    }

    private int ReadBody(IDownload download, int known)
    {
        if (_total == 0)
        {
            _total = download.ContentLength;
            if (_total <= 0 || _total > int.MaxValue)
                return Finish(OtaConstants.ResultFailed, OtaTexts.NoLength);
            Post(() => _updater.SetSize((int)_total));
        }

        while (!_isOver)
        {
            int read = download.Read(_buffer);
            if (read <= 0)
                break;
            int skipped = read < known ? read : known;
            known -= skipped;
            if (read > skipped)
                Hand(skipped, read);
            _received += read - skipped;
            if (_received >= _total)
                return Complete();
        }

        return OtaHttpConstants.NotConnected;
    }

    private int Complete()
    {
        Post(() => _updater.End());
        return 0;
    }

    // Has the loop take the bytes and waits until it has: so nothing piles up.
    private void Hand(int start, int end)
    {
        _taken = start;
        _count = end;
        _isWaiting = true;
        Post(Deliver);
        while (_isWaiting && !_isOver)
            _wake.WaitOne(OtaHttpConstants.MillisecondsPerSecond, false);
    }

    private void Deliver()
    {
        if (!_isWaiting || _isOver)
            return;
        _taken += _updater.Write(_buffer, _taken, _count - _taken);
        if (_taken < _count && !_isOver)
            return;
        _isWaiting = false;
        _wake.Set();
    }

    private void GiveUp(int status)
    {
        if (status == OtaHttpConstants.NotConnected)
            Finish(OtaConstants.ResultMismatch, OtaTexts.NotConnected);
        else
            Finish(-status, OtaTexts.BadResponse);
    }

    private int Finish(int result, string message)
    {
        Post(() => _updater.Abort(result, message));
        return 0;
    }

    private void Post(LoopCallback callback)
    {
        while (!_isOver && !_device.Loop.Post(() => RunUnlessOver(callback)))
            Thread.Sleep(OtaHttpConstants.RetryMilliseconds);
    }

    private void RunUnlessOver(LoopCallback callback)
    {
        if (!_isOver)
            callback();
    }
}

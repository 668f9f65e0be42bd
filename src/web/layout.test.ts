import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertSafe, HOSTILE } from './components/hostile.ts'
import { html } from './components/markup.ts'
import { csrfField, type Layout, layout } from './layout.ts'

const PAGE: Layout = {
  title: HOSTILE,
  office: HOSTILE,
  who: { name: HOSTILE, seat: HOSTILE },
  nav: [
    { href: '/program', label: HOSTILE, current: true },
    { href: '/law', label: 'Law' },
  ],
  demo: true,
  csrf: HOSTILE,
  body: html`<h1>${HOSTILE}</h1>`,
  breadcrumb: [{ label: HOSTILE, href: `/x?${HOSTILE}` }, { label: HOSTILE }],
  signOutHref: '/sign-out',
  footer: [{ href: '/api', label: HOSTILE }],
  refreshSeconds: 5,
}

test('a page has language, skip link, banner, landmarks, one title, and signs out by POST', () => {
  const page = assertSafe(layout(PAGE))
  assert.match(page, /^<!doctype html>\n<html lang="en">/)
  assert.match(page, /<a class="usa-skipnav" href="#main">/)
  for (const landmark of ['<header', '<nav class="c-nav" aria-label="Main"', '<main id="main"', '<footer']) {
    assert.equal(page.split(landmark).length, 2, landmark)
  }
  assert.match(page, /href="\/program" aria-current="page"/)
  assert.match(page, /people, pay and ratings on this page are invented/)
  assert.match(page, /<form method="post" action="\/sign-out"><input type="hidden" name="csrf"/)
  assert.match(page, /<meta http-equiv="refresh" content="5">/)
  assert.equal(page.match(/rel="stylesheet"/g)?.length, 2)
})

test('without a person, a demonstration or a way down, those parts are gone', () => {
  const page = assertSafe(
    layout({ title: 'Sign in', office: 'x', nav: [], demo: false, body: 'Sign in', signOutHref: '/' }),
    false,
  )
  assert.doesNotMatch(page, /Demonstration|Sign out|<nav|http-equiv/)
})

test('the token is a hidden field', () => {
  assert.match(assertSafe(csrfField(HOSTILE)), /type="hidden" name="csrf" value="&lt;script/)
})

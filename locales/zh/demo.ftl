### 试用页面

demo-invitation = 打开这个链接，扮演{ $hospital }的研究协调员：
